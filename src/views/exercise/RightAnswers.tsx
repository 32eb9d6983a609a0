import { Fragment } from 'react';
import { askedKey } from '../../exercise/asked.ts';
import type { Blank } from '../../exercise/exam.ts';
import { formOf } from '../../exercise/judge.ts';
import { itemsInOrder } from '../../exercise/topics/order.ts';
import { MarkdownLine } from '../../figures/markdown/Markdown.tsx';
import { exerciseWords } from '../../language/exercise.ts';
import { useSection, useWords } from '../../language/useWords.ts';
import type { Ask } from '../../scene/document/ask.ts';
import type { Scene } from '../../scene/document/scene.ts';
import { subjectOf } from '../../state/exercise.ts';
import { AskedName } from './AskedName.tsx';
import { choicesOf, nameOfItem } from './choices.ts';
import { ItemName } from './ItemName.tsx';
import { rightAnswer, rightWithin } from './rightAnswer.ts';

/** What is right, for whoever marks: each number, the one that is to be chosen, or an order. */
export function RightAnswers({
  scene,
  ask,
  blanks,
}: {
  readonly scene: Scene;
  readonly ask: Ask;
  readonly blanks: readonly Blank[];
}) {
  const words = useSection(exerciseWords);
  const all = useWords();
  const form = formOf(ask);
  if (form === 'sequence') {
    const subject = subjectOf(scene, ask);
    const ids = subject ? itemsInOrder(subject) : [];
    return (
      <b>
        {ids.map((id, i) => (
          <Fragment key={id}>
            {i > 0 && ' → '}
            <ItemName>{nameOfItem(all, scene, id)}</ItemName>
          </Fragment>
        ))}
      </b>
    );
  }
  if (form === 'larger') {
    const top = Math.max(...blanks.map(({ right }) => right));
    const largest = blanks.find(({ right }) => right === top);
    const chosen = choicesOf(words, scene, ask).find(
      ({ id }) => largest && id === askedKey(largest),
    );
    return (
      <b>
        <MarkdownLine>{chosen?.name ?? ''}</MarkdownLine>
      </b>
    );
  }
  return blanks.map((blank) => {
    const within = rightWithin(ask, blank);
    return (
      <span key={askedKey(blank)}>
        <AskedName scene={scene} ask={ask} asked={blank} /> ={' '}
        <b>{rightAnswer(words, ask, blank)}</b>
        {within && ` (${within.join(' … ')})`}
      </span>
    );
  });
}
