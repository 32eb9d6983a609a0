import { useId } from 'react';
import { askedKey } from '../../exercise/asked.ts';
import type { Blank } from '../../exercise/exam.ts';
import { formOf } from '../../exercise/judge.ts';
import { THEN } from '../../exercise/topics/order.ts';
import { MarkdownLine } from '../../figures/markdown/Markdown.tsx';
import { exerciseWords } from '../../language/exercise.ts';
import { useSection, useWords } from '../../language/useWords.ts';
import type { Ask } from '../../scene/document/ask.ts';
import type { Scene } from '../../scene/document/scene.ts';
import { networkOf } from '../../scene/read/derive.ts';
import { attemptAt, check, type } from '../../state/exercise.ts';
import { AskedName } from './AskedName.tsx';
import styles from './BlankField.module.css';
import { choicesOf, itemsOffered } from './choices.ts';
import { ItemName } from './ItemName.tsx';
import { PutInOrder } from './PutInOrder.tsx';
import { questionOf } from './QuestionOf.tsx';
import { rightAnswer } from './rightAnswer.ts';
import { Said } from './Said.tsx';
import { askedTex } from './symbols.ts';

/** One number that is asked for: its field, or its signs to choose from; once found, the number itself. */
export function BlankField({
  scene,
  ask,
  blank,
}: {
  readonly scene: Scene;
  readonly ask: Ask;
  readonly blank: Blank;
}) {
  const words = useSection(exerciseWords);
  const field = useId();
  const note = useId();
  const { address } = blank;
  const form = formOf(ask);
  const offered = itemsOffered(useWords(), scene, ask);
  const key = askedKey(blank);
  const { typed, verdicts, found, told } = attemptAt(scene);
  const verdict = verdicts.get(key);
  const text = typed.get(key) ?? '';
  const name = <AskedName scene={scene} ask={ask} asked={blank} />;
  if (found.has(key) && form === 'sequence')
    return (
      <div data-found={told.has(key) ? 'told' : 'answered'}>
        {told.has(key) ? (
          <p className={styles.note}>{words.told}</p>
        ) : (
          <ol className={styles.order}>
            {text.split(THEN).map((id) => (
              <li key={id}>
                <ItemName>{offered.find((each) => each.id === id)?.name ?? id}</ItemName>
              </li>
            ))}
          </ol>
        )}
      </div>
    );
  if (found.has(key))
    return (
      <p className={styles.found} data-found={told.has(key) ? 'told' : 'answered'}>
        <span data-at={address}>{name}</span>
        {' = '}
        <strong>{rightAnswer(words, ask, blank)}</strong>{' '}
        <span className={told.has(key) ? styles.note : styles.right}>
          {told.has(key) ? words.told : ask.as !== 'larger' && words.right}
        </span>
      </p>
    );
  return (
    <div className={styles.field}>
      {form === 'sequence' ? (
        <PutInOrder
          label={questionOf(words, scene, ask)}
          items={offered}
          text={text}
          onChange={(next) => {
            type(scene, blank, next);
            if (next.split(THEN).length === offered.length) check(scene, [blank]);
          }}
        />
      ) : form !== 'number' ? (
        <fieldset className={styles.signs}>
          <legend data-at={ask.as === 'sign' ? address : undefined}>
            {ask.as === 'sign' ? name : !ask.than && <AskedSymbol scene={scene} ask={ask} />}
          </legend>
          {choicesOf(words, scene, ask).map(({ id, name: choice }) => (
            <button
              key={id}
              type="button"
              className="action"
              aria-pressed={text === id}
              onClick={() => {
                type(scene, blank, id);
                check(scene, [blank]);
              }}
            >
              <MarkdownLine>{choice}</MarkdownLine>
            </button>
          ))}
        </fieldset>
      ) : (
        <label htmlFor={field}>
          <span data-at={address}>{name}</span>
          <span aria-hidden="true"> = </span>
          <input
            id={field}
            data-blank={address}
            inputMode="text"
            autoComplete="off"
            autoCorrect="off"
            spellCheck={false}
            maxLength={40}
            value={text}
            aria-invalid={verdict !== undefined && verdict.kind !== 'right'}
            aria-describedby={verdict ? note : undefined}
            onChange={(event) => type(scene, blank, event.target.value)}
          />
        </label>
      )}
      {verdict && (
        <p className={styles.verdict} id={note} role="alert" data-verdict={verdict.kind}>
          <Said scene={scene} ask={ask} blank={blank} verdict={verdict} text={text} />
        </p>
      )}
    </div>
  );
}

/** What is asked about as a whole, by its symbol. */
function AskedSymbol({ scene, ask }: { readonly scene: Scene; readonly ask: Ask }) {
  return <MarkdownLine>{`$${askedTex(networkOf(scene), ask, ask.value)}$`}</MarkdownLine>;
}
