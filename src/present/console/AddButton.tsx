import { useState } from 'react';
import { deckWords } from '../../language/deck.ts';
import { useSection, useWords } from '../../language/useWords.ts';
import { type Added, addView, sayAdded } from '../deck/addView.ts';

/** Keeps the view, as the lecture has made it, for a deck; what has come of it stands beside it. */
export function AddButton() {
  const words = useWords();
  const text = useSection(deckWords);
  const [added, setAdded] = useState<Added | null>(null);
  return (
    <>
      <button type="button" onClick={() => setAdded(addView(words, text))}>
        {text.menu.add}
      </button>
      <p className="desk-added" role="status">
        {added && sayAdded(added, text)}
      </p>
    </>
  );
}
