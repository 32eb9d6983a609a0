import { type ReactNode, useId } from 'react';
import { useStore as useZustand } from 'zustand';
import { presentWords } from '../../language/present.ts';
import { useSection } from '../../language/useWords.ts';
import { place } from '../../state/place.ts';
import { useIsPicture } from '../../state/useStore.ts';
import { readStand } from '../room.ts';
import styles from './Hands.module.css';
import { readCount } from './hands.ts';
import { addressHere, countHands, show } from './show.ts';

/** An answer that hands can be raised for. */
export interface Answerable {
  readonly id: string;
  readonly name: ReactNode;
}

/** The hands that were raised for each answer: typed by whoever lectures, seen by all as bars. */
export function Hands({ answers }: { readonly answers: readonly Answerable[] }) {
  const text = useSection(presentWords).hands;
  const title = useId();
  const counts = useZustand(show, (state) => state.hands.get(addressHere(state)) ?? null);
  const isAudience = useZustand(place, ({ at }) => readStand(at).role === 'audience');
  if (useIsPicture()) return null;
  if (counts === null)
    return isAudience ? null : (
      <button
        type="button"
        className={styles.turn}
        onClick={() => countHands(answers.map(() => 0))}
      >
        {text.count}
      </button>
    );
  const most = Math.max(1, ...counts);
  const put = (at: number, count: number) =>
    countHands(answers.map((_, i) => (i === at ? count : (counts[i] ?? 0))));
  return (
    <div className={styles.hands} data-part="hands" role="group" aria-labelledby={title}>
      <span id={title} className={styles.title}>
        {text.title}
      </span>
      {answers.map(({ id, name }, i) => {
        const count = counts[i] ?? 0;
        return (
          <div key={id} className={styles.answer} data-hands={id}>
            <span id={`${title}${id}`} className={styles.name}>
              {name}
            </span>
            {isAudience ? (
              <strong>{count}</strong>
            ) : (
              <input
                inputMode="numeric"
                autoComplete="off"
                aria-labelledby={`${title} ${title}${id}`}
                value={count}
                onFocus={({ target }) => target.select()}
                onChange={({ target }) => put(i, readCount(target.value))}
              />
            )}
            <span className={styles.room} aria-hidden="true">
              <span className={styles.bar} style={{ width: `${(count / most) * 100}%` }} />
            </span>
          </div>
        );
      })}
      {!isAudience && (
        <button type="button" className={styles.turn} onClick={() => countHands(null)}>
          {text.stop}
        </button>
      )}
    </div>
  );
}
