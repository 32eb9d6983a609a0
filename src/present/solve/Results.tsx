import { useId, useState } from 'react';
import { useStore as useZustand } from 'zustand';
import { Icon } from '../../figures/Icon.tsx';
import { learnWords } from '../../language/learn.ts';
import { solveWords } from '../../language/solve.ts';
import { useSection, useWords } from '../../language/useWords.ts';
import { Pane } from '../../lesson/learn/Pane.tsx';
import type { Parts } from '../parts.ts';
import { Title } from '../Written.tsx';
import { leaveSet } from './beforeSet.ts';
import styles from './Results.module.css';
import { askedIn, minutesOf, reportOf, sumOf } from './report.ts';
import { beginAgain, type ExerciseSet, goTo, LINK, solving } from './solving.ts';

/** How a set of exercises went, and the same as a text to be handed in. */
export function Results({
  set,
  addressWith,
  copy,
}: { readonly set: ExerciseSet } & Pick<Parts, 'addressWith' | 'copy'>) {
  const words = useSection(solveWords);
  const learn = useSection(learnWords);
  const { tag } = useWords();
  const kept = useZustand(solving);
  const [who, setWho] = useState('');
  const [copied, setCopied] = useState<'yes' | string | null>(null);
  const field = useId();
  const sum = sumOf(set, kept);
  const copyReport = async () => {
    const link = set.packed === null ? '' : addressWith(`solve=${LINK}${set.packed}`);
    const date = new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeStyle: 'short' });
    const report = reportOf(words, set, kept, { who, link, date: date.format(new Date()) });
    // Where the browser does not let it, the text itself can be taken.
    setCopied((await copy(report)) ? 'yes' : report);
  };
  return (
    <Pane
      label={words.title}
      about={words.score(sum.right, sum.count)}
      way={
        <>
          <button type="button" aria-keyshortcuts="b" onClick={() => goTo(set.slides.length - 1)}>
            <Icon name="left" />
            {learn.back}
          </button>
          <button type="button" data-next onClick={leaveSet}>
            {words.leave}
          </button>
        </>
      }
    >
      <p className={styles.where}>
        <Title>{set.title || words.title}</Title>
      </p>
      <h2>{words.score(sum.right, sum.count)}</h2>
      <p>{words.time(sum.minutes)}</p>
      <table className={styles.results} data-part="results">
        <tbody>
          {askedIn(set).map((i, k) => {
            const result = kept.results.get(i);
            return (
              <tr key={set.slides[i]?.address} data-outcome={result?.outcome ?? 'left'}>
                <th scope="row">
                  <button type="button" onClick={() => goTo(i)}>
                    {k + 1}. <Title>{set.slides[i]?.title || words.exercise}</Title>
                  </button>
                </th>
                <td>{result ? words.went(result) : words.notDone}</td>
                <td>{words.minutes(minutesOf(kept.spent.get(i) ?? 0))}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <div className={styles.hand}>
        <label htmlFor={field}>{words.who}</label>
        <input
          id={field}
          maxLength={80}
          autoComplete="off"
          value={who}
          onChange={({ target }) => setWho(target.value)}
        />
        <button type="button" className="action strong" onClick={copyReport}>
          {words.copy}
        </button>
        <p role="status">{copied === 'yes' && words.copied}</p>
        {copied !== null && copied !== 'yes' && (
          <textarea readOnly rows={6} value={copied} aria-label={words.copy} />
        )}
      </div>
      <p className={styles.proof}>{words.proof}</p>
      <button type="button" className="action" onClick={beginAgain}>
        {words.again}
      </button>
    </Pane>
  );
}
