import { askedKey } from '../../exercise/asked.ts';
import type { Blank } from '../../exercise/exam.ts';
import type { FunctionRows } from '../../exercise/functionRows.ts';
import { digitsOf, formOf } from '../../exercise/judge.ts';
import { MarkdownLine } from '../../figures/markdown/Markdown.tsx';
import { exerciseWords } from '../../language/exercise.ts';
import { useSection, useWords } from '../../language/useWords.ts';
import type { Ask } from '../../scene/document/ask.ts';
import { useScene } from '../../state/useStore.ts';
import { AskedName } from './AskedName.tsx';
import { choicesOf, itemsOffered } from './choices.ts';
import { FunctionTable } from './FunctionTable.tsx';
import { ItemName } from './ItemName.tsx';
import styles from './OnPaper.module.css';
import { toldTopic } from './topicWords.ts';

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
  const form = formOf(ask);
  const choices = form === 'larger' ? choicesOf(words, scene, ask) : [];
  const phases = itemsOffered(useWords(), scene, ask);
  const topic = toldTopic(words, scene, ask);
  const digits = Math.max(...blanks.map(digitsOf));
  return (
    <div className={styles.paper} data-part="exercise">
      <p className={styles.question}>
        <MarkdownLine>{question}</MarkdownLine>
      </p>
      {topic?.given && <p>{topic.given}</p>}
      {form === 'number' && digits > 0 && <p>{words.decimals(digits)}</p>}
      <div className={styles.blanks}>
        {choices.length > 0 && (
          <p>
            <MarkdownLine>{choices.map(({ name }) => name).join(' / ')}</MarkdownLine>
          </p>
        )}
        {phases.map(({ id, name }) => (
          <p key={id}>
            <span className={styles.place} /> <ItemName>{name}</ItemName>
          </p>
        ))}
        {(form === 'larger' || form === 'sequence' ? [] : blanks).map((blank) => (
          <p key={askedKey(blank)}>
            <AskedName scene={scene} ask={ask} asked={blank} />{' '}
            {form === 'sign' ? `${words.signs.positive} / ${words.signs.negative}` : '='}
            {form === 'number' && <span className={styles.room} />}
          </p>
        ))}
      </div>
      {form === 'number' && tables.map((rows) => <FunctionTable key={rows.name} rows={rows} />)}
    </div>
  );
}
