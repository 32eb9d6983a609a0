import { useId } from 'react';
import { askedKey } from '../../exercise/asked.ts';
import type { Blank, Slip } from '../../exercise/exam.ts';
import { digitsOf, signs, type Verdict } from '../../exercise/judge.ts';
import { MarkdownLine } from '../../figures/markdown/Markdown.tsx';
import { exerciseWords } from '../../language/exercise.ts';
import { useSection } from '../../language/useWords.ts';
import type { Ask } from '../../scene/document/ask.ts';
import type { Scene } from '../../scene/document/scene.ts';
import { networkOf } from '../../scene/read/derive.ts';
import { attemptAt, check, type } from '../../state/exercise.ts';
import { AskedName } from './AskedName.tsx';
import styles from './BlankField.module.css';
import { rightAnswer } from './rightAnswer.ts';
import { factsOf } from './symbols.ts';

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
  const network = networkOf(scene);
  const { unit, address, right } = blank;
  const key = askedKey(blank);
  const { typed, verdicts, found, told } = attemptAt(scene);
  const verdict = verdicts.get(key);
  const text = typed.get(key) ?? '';
  const name = <AskedName scene={scene} ask={ask} asked={blank} />;
  if (found.has(key))
    return (
      <p className={styles.found} data-found={told.has(key) ? 'told' : 'answered'}>
        <span data-at={address}>{name}</span>
        {' = '}
        <strong>{rightAnswer(words, ask, right)}</strong>{' '}
        <span className={told.has(key) ? styles.note : styles.right}>
          {told.has(key) ? words.told : words.right}
        </span>
      </p>
    );
  return (
    <div className={styles.field}>
      {ask.as === 'sign' ? (
        <fieldset className={styles.signs}>
          <legend data-at={address}>{name}</legend>
          {signs.map((sign) => (
            <button
              key={sign}
              type="button"
              className="action"
              aria-pressed={text === sign}
              onClick={() => {
                type(scene, blank, sign);
                check(scene, [blank]);
              }}
            >
              {words.signs[sign]}
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
          <Said verdict={verdict} />
        </p>
      )}
    </div>
  );

  function Said({ verdict: said }: { readonly verdict: Verdict }) {
    if (said.kind === 'right') return words.right;
    if (said.kind === 'coarse') return words.coarse(digitsOf(blank));
    if (said.kind === 'empty') return words.empty;
    if (said.kind === 'unreadable') return words.unreadable(text.trim().slice(0, 20));
    if (said.slips.length === 0)
      return (
        <>
          <strong>{ask.as === 'sign' ? words.wrongSign : words.wrong}</strong> {words.lookAt}
        </>
      );
    const told = said.slips.map((slip) => sentence(slip));
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

  function sentence({ slip, change }: Slip): string {
    const answer = ask.as === 'sign' ? words.signs[text as 'positive'] : text.trim();
    return words.slips[slip](answer, factsOf(network, ask, unit, change));
  }
}
