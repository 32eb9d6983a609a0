import { deckWords } from '../../language/deck.ts';
import type { DeckWords } from '../../language/sections/deck.ts';
import { useSection, useWords } from '../../language/useWords.ts';
import type { Words } from '../../language/words.ts';
import { addView } from '../deck/addView.ts';
import { show } from './show.ts';

/** How the view, as the lecture has made it, is kept for a deck. */
export function useKeepView(): () => void {
  const words = useWords();
  const text = useSection(deckWords);
  return () => keepView(words, text);
}

/** Keeps the view in the deck that is shown, and says what came of it. */
export function keepView(words: Words, text: DeckWords): void {
  const { lecture, at } = show.getState();
  const added = lecture?.slides[at]?.hasFigure
    ? addView(words, text, lecture.own?.id)
    : ({ result: 'noView', id: '', title: '', count: 0 } as const);
  show.setState({ added });
}
