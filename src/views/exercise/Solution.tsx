import { Fragment } from 'react';
import type { Blank } from '../../exercise/exam.ts';
import { formOf } from '../../exercise/judge.ts';
import { itemsAsked, itemsInOrder, readBy } from '../../exercise/topics/order.ts';
import { MarkdownLine } from '../../figures/markdown/Markdown.tsx';
import { exerciseWords } from '../../language/exercise.ts';
import { useSection, useWords } from '../../language/useWords.ts';
import type { Ask } from '../../scene/document/ask.ts';
import type { Scene } from '../../scene/document/scene.ts';
import { subjectOf } from '../../state/exercise.ts';
import { nameOfItem } from './choices.ts';
import { ItemName } from './ItemName.tsx';
import styles from './Solution.module.css';

/** A sum that no figure shows, with a gap for what is asked for. */
export function Sum({
  scene,
  ask,
  blank,
}: {
  readonly scene: Scene;
  readonly ask: Ask;
  readonly blank: Blank;
}) {
  const words = useWords();
  const { order } = useSection(exerciseWords);
  const subject = subjectOf(scene, ask);
  if (formOf(ask) === 'sequence')
    return (
      <ul className={styles.sum} data-part="sum">
        {subject &&
          itemsAsked(subject).map((id) => (
            <li key={id}>
              <MarkdownLine>
                {order.reads(nameOfItem(words, scene, id), readBy(subject, id))}
              </MarkdownLine>
            </li>
          ))}
      </ul>
    );
  const { sum } = blank.written ?? { sum: '' };
  return (
    <p className={styles.sum} data-part="sum">
      <MarkdownLine>{sum.includes('?') ? sum : `${sum} = ?`}</MarkdownLine>
    </p>
  );
}

/** The same worked out, for whoever has given up. */
export function Solution({
  scene,
  ask,
  blank,
}: {
  readonly scene: Scene;
  readonly ask: Ask;
  readonly blank: Blank;
}) {
  const words = useWords();
  const { order } = useSection(exerciseWords);
  const subject = subjectOf(scene, ask);
  if (formOf(ask) === 'sequence')
    return (
      <p className={styles.sum} data-part="solution">
        {order.answer}:{' '}
        {subject &&
          itemsInOrder(subject).map((id, i) => (
            <Fragment key={id}>
              {i > 0 && ' → '}
              <ItemName>{nameOfItem(words, scene, id)}</ItemName>
            </Fragment>
          ))}
      </p>
    );
  const { sum, result } = blank.written ?? { sum: '', result: '' };
  return (
    <p className={styles.sum} data-part="solution">
      <MarkdownLine>{sum.includes('?') ? result : `${sum} = ${result}`}</MarkdownLine>
    </p>
  );
}
