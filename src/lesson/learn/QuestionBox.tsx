import { type ReactNode, useId, useState } from 'react';
import { learnWords } from '../../language/learn.ts';
import { useSection } from '../../language/useWords.ts';
import { setPlaying } from '../../state/playback.ts';
import { change } from '../../state/store.ts';
import { judge } from '../questions/judge.ts';
import { revealed } from '../questions/revealed.ts';
import type { See } from '../see.ts';
import type { Question } from '../types.ts';
import { Prose } from './Prose.tsx';
import styles from './QuestionBox.module.css';

/** A guess before the answer; the answer is that of the scene as it is at this moment. */
export function QuestionBox({
  question,
  see,
  onTerm,
  isAnswered = true,
  heading: Heading = 'h3',
  choice,
  held,
  below,
}: {
  readonly question: Question;
  readonly see: See;
  readonly onTerm: (id: string, beside: HTMLElement) => void;
  /** Whether a choice is answered; else it is only marked. */
  readonly isAnswered?: boolean;
  /** Below the step's own heading. */
  readonly heading?: 'h2' | 'h3';
  /** Where what was chosen is kept, if not here. */
  /** What stands under the options, as hands that are counted for them. */
  readonly below?: (
    options: readonly { readonly id: string; readonly name: ReactNode }[],
  ) => ReactNode;
  readonly choice?: readonly [chosen: string | null, choose: (id: string | null) => void];
  /** Where a choice is marked first, and answered when that is asked for: while it is, and what asks for it. */
  readonly held?: { readonly isHeld: boolean; readonly tell: () => void };
}) {
  const words = useSection(learnWords).question;
  const own = useState<string | null>(null);
  const [chosen, setChosen] = choice ?? own;
  const title = useId();
  const asked = judge(question, see, words);
  if (!asked) return <p className={styles.unasked}>{words.unasked}</p>;
  const { ask, options, answers, explain } = asked;
  const isTold = isAnswered && chosen !== null && !held?.isHeld;
  const show = () => {
    const { reveal } = question;
    if (!reveal || !isAnswered) return;
    setPlaying(false);
    change((scene) => revealed(scene, reveal));
  };
  const tell = () => {
    held?.tell();
    show();
  };
  const choose = (id: string) => {
    if (held?.isHeld && id === chosen) return tell();
    setChosen(id);
    if (!held || isTold) show();
  };
  const markOf = (id: string) => {
    if (!isTold) return id === chosen ? 'chosen' : undefined;
    if (answers.length === 0) return undefined;
    if (answers.includes(id)) return 'right';
    return id === chosen ? 'wrong' : 'other';
  };
  const isRight = chosen !== null && answers.includes(chosen);
  const verdict = answers.length === 0 ? words.open : isRight ? words.right : words.wrong;
  return (
    <section className={styles.question} data-part="question" aria-labelledby={title}>
      <Heading id={title}>
        <Prose see={see}>{ask}</Prose>
      </Heading>
      <div className={styles.options} data-part="options">
        {options.map(({ id, name }, i) => (
          <button
            key={id}
            type="button"
            data-mark={markOf(id)}
            aria-pressed={chosen === id}
            aria-keyshortcuts={i < 9 ? String(i + 1) : undefined}
            onClick={() => choose(id)}
          >
            {name}
          </button>
        ))}
      </div>
      {held?.isHeld && isAnswered && (
        <button type="button" className={styles.tell} onClick={tell}>
          {words.tell}
        </button>
      )}
      {below?.(options)}
      <div className={styles.verdict} data-part="verdict" role="status">
        {chosen !== null && !isAnswered && <p>{words.putAway}</p>}
        {isTold && (
          <p>
            <strong className={isRight ? styles.right : styles.wrong}>{verdict}</strong>{' '}
            <Prose see={see} onTerm={onTerm}>
              {explain}
            </Prose>
          </p>
        )}
      </div>
      {isTold && (
        <button type="button" className={styles.again} onClick={() => setChosen(null)}>
          {words.again}
        </button>
      )}
    </section>
  );
}
