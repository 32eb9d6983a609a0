import { useEffect, useId, useState } from 'react';
import { useStore as useZustand } from 'zustand';
import { useDraft } from '../../figures/useDraft.ts';
import { presentWords } from '../../language/present.ts';
import { useSection, useWords } from '../../language/useWords.ts';
import { look, MAX_MINUTES, setLook } from '../show/look.ts';
import { restartClock, show } from '../show/show.ts';
import { clockText, paceOf } from './pace.ts';
import styles from './Times.module.css';

/** The time of day, the time spent, and the pace against the planned length. */
export function Times({ at, count }: { readonly at: number; readonly count: number }) {
  const text = useSection(presentWords);
  const { tag } = useWords();
  const started = useZustand(show, (state) => state.started);
  const { minutes } = useZustand(look);
  const now = useNow();
  const spent = started === null ? 0 : now - started;
  const pace = minutes === null ? null : paceOf({ spent: spent / 60_000, minutes, at, count });
  return (
    <dl className={styles.times}>
      <div>
        <dt>{text.desk.time}</dt>
        <dd>{new Date(now).toLocaleTimeString(tag, { hour: '2-digit', minute: '2-digit' })}</dd>
      </div>
      <div>
        <dt>{text.desk.spent}</dt>
        <dd>
          <output>
            {started === null ? <small>{text.desk.notStarted}</small> : clockText(spent)}
          </output>
          <button
            type="button"
            aria-label={text.desk.restart}
            title={text.desk.restart}
            onClick={restartClock}
          >
            ↺
          </button>
        </dd>
      </div>
      <div>
        <dt>{text.desk.planned}</dt>
        <dd>
          <Planned minutes={minutes} />
          {pace !== null && (
            <output className={pace <= -1 ? styles.isBehind : undefined}>
              {paceText(pace, text)}
            </output>
          )}
        </dd>
      </div>
    </dl>
  );
}

const paceText = (pace: number, { desk }: (typeof presentWords)['en']): string => {
  if (Math.abs(pace) < 1) return desk.onTime;
  return pace > 0 ? desk.ahead(Math.floor(pace)) : desk.behind(Math.floor(-pace));
};

/** The planned length; what is no length is said, and the last good one stays. */
function Planned({ minutes }: { readonly minutes: number | null }) {
  const text = useSection(presentWords);
  const note = useId();
  const [typed, setTyped] = useDraft('minutes', String(minutes ?? ''), () => true);
  const value = typed.trim();
  const isRight = value === '' || (/^\d{1,3}$/.test(value) && +value >= 1 && +value <= MAX_MINUTES);
  return (
    <span className={styles.planned}>
      <input
        inputMode="numeric"
        aria-label={`${text.desk.planned} (${text.desk.minutes})`}
        aria-invalid={!isRight}
        aria-describedby={isRight ? undefined : note}
        value={typed}
        placeholder="–"
        onChange={({ target }) => {
          setTyped(target.value);
          const next = target.value.trim();
          if (next === '') setLook({ minutes: null });
          else if (/^\d{1,3}$/.test(next) && +next >= 1 && +next <= MAX_MINUTES)
            setLook({ minutes: +next });
        }}
      />{' '}
      {text.desk.minutes}
      {!isRight && (
        <span className={`field-error ${styles.error}`} id={note} role="alert">
          {text.desk.notMinutes(MAX_MINUTES)}
        </span>
      )}
    </span>
  );
}

/** The time, in ms since 1970, as it passes. */
function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 500);
    return () => clearInterval(timer);
  }, []);
  return now;
}
