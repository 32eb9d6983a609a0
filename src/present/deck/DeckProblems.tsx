import { PICTURE_LIMITS, type PictureProblem } from '../../deck/picture.ts';
import type { DeckProblem } from '../../deck/readMarkdown.ts';
import { deckWords } from '../../language/deck.ts';
import { useSection, useWords } from '../../language/useWords.ts';
import type { DecodedText } from '../../scene/text/decodeText.ts';
import styles from './DeckProblems.module.css';

/** What was wrong with a deck that came from outside. */
export type Wrong =
  | DeckProblem
  | 'cutLink'
  | 'strangeText'
  | Exclude<DecodedText['encoding'], 'UTF-8'>;

/** What of a deck that was opened could not be read as it was written. */
export function DeckProblems({
  wrongs,
  onDismiss,
}: {
  readonly wrongs: readonly Wrong[];
  readonly onDismiss: () => void;
}) {
  const words = useWords();
  const { problems: text, picture: pictures } = useSection(deckWords);
  if (wrongs.length === 0) return null;
  // An encoding is said, and is no fault.
  const faults = wrongs.filter((wrong) => wrong !== 'EUC-KR' && wrong !== 'UTF-16').length;
  const tell = (wrong: Wrong) => {
    if (wrong === 'cutLink' || wrong === 'strangeText') return text.of(wrong, 0, '');
    if (typeof wrong === 'string') return text.of('readAs', 0, wrong);
    const { kind, line, value, scene } = wrong;
    const details = scene.map((each) => words.problems.of(each.kind, each.key, each.value));
    const told =
      kind === 'picture' ? pictures.problem(value as PictureProblem, PICTURE_LIMITS) : value;
    return [text.of(kind, line, told), ...details].join(' ');
  };
  return (
    <section className={styles.wrongs} role="alert" data-buttons>
      {faults > 0 && <h2>{text.title(faults)}</h2>}
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
