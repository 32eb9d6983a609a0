import { deckWords } from '../../language/deck.ts';
import { useSection, useWords } from '../../language/useWords.ts';
import { addView } from '../deck/addView.ts';
import { show } from './show.ts';

/** How the view, as the lecture has made it, is kept for a deck. */
export function useKeepView(): () => void {
  const words = useWords();
  const text = useSection(deckWords);
  return () => show.setState({ added: addView(words, text) });
}
