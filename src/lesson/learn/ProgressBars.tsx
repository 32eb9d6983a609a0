import { useStore as useZustand } from 'zustand';
import { progress, shareSeen } from '../progress.ts';
import type { Spot } from '../spot.ts';
import { chapters } from '../table.ts';
import styles from './ProgressBars.module.css';

/** One bar a chapter, as full as it was seen. */
export function ProgressBars({ spot }: { readonly spot: Spot }) {
  const seen = useZustand(progress);
  return (
    <div className={styles.bars} aria-hidden="true">
      {chapters.map(({ id, steps }) => (
        <span key={id} className={id === spot.chapter ? styles.now : undefined}>
          <span
            style={{ '--share': `${shareSeen(seen, id, steps) * 100}%` } as React.CSSProperties}
          />
        </span>
      ))}
    </div>
  );
}
