import type { DeckProblem } from '../../deck/readMarkdown.ts';
import { deckWords } from '../../language/deck.ts';
import { useSection, useWords } from '../../language/useWords.ts';

/** What was wrong with a deck that came from outside. */
export type Wrong = DeckProblem | 'cutLink';

/** What of a deck that was opened could not be read as it was written. */
export function DeckProblems({
  wrongs,
  onDismiss,
}: {
  readonly wrongs: readonly Wrong[];
  readonly onDismiss: () => void;
}) {
  const words = useWords();
  const text = useSection(deckWords).problems;
  if (wrongs.length === 0) return null;
  const tell = (wrong: Wrong) => {
    if (wrong === 'cutLink') return text.of(wrong, 0, '');
    const { kind, line, value, scene } = wrong;
    const details = scene.map((each) => words.problems.of(each.kind, each.key, each.value));
    return [text.of(kind, line, value), ...details].join(' ');
  };
  return (
    <section className="deck-wrongs" role="alert">
      <h2>{text.title(wrongs.length)}</h2>
      <ul>
        {wrongs.map((wrong) => (
          <li key={typeof wrong === 'string' ? wrong : `${wrong.line} ${wrong.kind}`}>
            {tell(wrong)}
          </li>
        ))}
      </ul>
      <button type="button" onClick={onDismiss}>
        {text.dismiss}
      </button>
    </section>
  );
}
