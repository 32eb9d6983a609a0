import type { Blank } from '../../exercise/exam.ts';
import { digitsOf, formOf, type Verdict } from '../../exercise/judge.ts';
import { MarkdownLine } from '../../figures/markdown/Markdown.tsx';
import { exerciseWords } from '../../language/exercise.ts';
import { useSection } from '../../language/useWords.ts';
import type { Ask } from '../../scene/document/ask.ts';
import type { Scene } from '../../scene/document/scene.ts';
import { networkOf, stepsOf } from '../../scene/read/derive.ts';
import { choicesOf } from './choices.ts';
import styles from './Said.module.css';
import { factsOf } from './symbols.ts';

/** What is said of an answer: right, or the slips that it may come from. */
export function Said({
  scene,
  ask,
  blank,
  verdict,
  text,
}: {
  readonly scene: Scene;
  readonly ask: Ask;
  readonly blank: Blank;
  readonly verdict: Verdict;
  /** The answer as it was given. */
  readonly text: string;
}) {
  const words = useSection(exerciseWords);
  if (verdict.kind === 'right') return words.right;
  if (verdict.kind === 'coarse') return words.coarse(digitsOf(blank));
  if (verdict.kind === 'empty') return words.empty;
  if (verdict.kind === 'unreadable') return words.unreadable(text.trim().slice(0, 20));
  const wrong = {
    number: words.wrong,
    sign: words.wrongSign,
    larger: words.wrongLargest,
    sequence: words.wrongOrder,
  }[formOf(ask)];
  if (verdict.slips.length === 0)
    return (
      <>
        <strong>{wrong}</strong> {words.lookAt}
      </>
    );
  const chosen = choicesOf(words, scene, ask).find(({ id }) => id === text);
  const told = verdict.slips.map((slip) =>
    words.slips[slip.slip](
      chosen?.name ?? text.trim(),
      factsOf({ network: networkOf(scene), steps: stepsOf(scene) }, ask, blank.unit, slip),
    ),
  );
  return (
    <>
      {told.length > 1 && `${words.oneOf(told.length)} `}
      {told.map((each) => (
        <span key={each} className={styles.slip}>
          <MarkdownLine>{each}</MarkdownLine>
        </span>
      ))}
    </>
  );
}
