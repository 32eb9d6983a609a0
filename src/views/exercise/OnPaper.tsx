import type { Blank } from '../../exercise/exam.ts';
import type { FunctionRows } from '../../exercise/functionRows.ts';
import { MarkdownLine } from '../../figures/markdown/Markdown.tsx';
import { exerciseWords } from '../../language/exercise.ts';
import { useSection } from '../../language/useWords.ts';
import type { Ask } from '../../scene/document/ask.ts';
import { useScene } from '../../state/useStore.ts';
import { AskedName } from './AskedName.tsx';
import { choicesOf } from './choices.ts';
import { FunctionTable } from './FunctionTable.tsx';
import styles from './OnPaper.module.css';

/** An exercise where nothing can be typed: the question, and room for each answer. */
export function OnPaper({
  ask,
  blanks,
  question,
  tables,
}: {
  readonly ask: Ask;
  readonly blanks: readonly Blank[];
  readonly question: string;
  readonly tables: readonly FunctionRows[];
}) {
  const words = useSection(exerciseWords);
  const scene = useScene();
  return (
    <div className={styles.paper} data-part="exercise">
      <p className={styles.question}>
        <MarkdownLine>{question}</MarkdownLine>
      </p>
      <div className={styles.blanks}>
        {ask.as === 'larger' && (
          <p>
            {choicesOf(words, scene, ask)
              .map(({ name }) => name)
              .join(' / ')}
          </p>
        )}
        {(ask.as === 'larger' ? [] : blanks).map((blank) => (
          <p key={blank.address}>
            <AskedName scene={scene} ask={ask} asked={blank} />{' '}
            {ask.as === 'sign' ? `${words.signs.positive} / ${words.signs.negative}` : '='}
            {ask.as === 'number' && <span className={styles.room} />}
          </p>
        ))}
      </div>
      {ask.as === 'number' && tables.map((rows) => <FunctionTable key={rows.name} rows={rows} />)}
    </div>
  );
}
