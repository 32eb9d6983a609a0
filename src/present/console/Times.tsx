import { useEffect, useState } from 'react';
import { useStore as useZustand } from 'zustand';
import { presentWords } from '../../language/present.ts';
import { useSection, useWords } from '../../language/useWords.ts';
import { clockText } from '../plan/clock.ts';
import { LengthNow } from '../plan/LengthNow.tsx';
import { paceOf } from '../plan/minutes.ts';
import { useLecturePlan } from '../plan/useLecturePlan.ts';
import { restartClock, show } from '../show/show.ts';
import type { Lecture } from '../shown.ts';
import styles from './Times.module.css';

/** The time of day, the time spent, and the pace against the plan. */
export function Times({ lecture, at }: { readonly lecture: Lecture; readonly at: number }) {
  const text = useSection(presentWords);
  const { tag } = useWords();
  const started = useZustand(show, (state) => state.started);
  const plan = useLecturePlan(lecture);
  const now = useNow();
  const spent = started === null ? 0 : now - started;
  const pace = plan.isPlanned ? paceOf(plan, at, spent / 60_000) : null;
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
        <dd className={styles.planned}>
          <LengthNow lecture={lecture} plan={plan} />
          {pace !== null && (
            <output className={pace <= -1 ? styles.isBehind : undefined} data-part="pace">
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

/** The time, in ms since 1970, as it passes. */
function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 500);
    return () => clearInterval(timer);
  }, []);
  return now;
}
