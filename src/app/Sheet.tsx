import { type PointerEvent, type ReactNode, useRef, useState } from 'react';
import { Icon } from '../figures/Icon.tsx';
import { useWords } from '../language/useWords.ts';
import styles from './Sheet.module.css';

/** A move of the finger this far, in CSS pixels, pulls the sheet up or down. */
const PULL = 24;

/**
 * What stands beside and below the stage. On a narrow page it is a sheet at the bottom, which can be pulled up; else
 * its parts stand where the page has their places.
 */
export function Sheet({
  isUp,
  children,
}: {
  /** Whether something is open in it that needs its room. */
  readonly isUp: boolean;
  readonly children: ReactNode;
}) {
  const { page } = useWords();
  const [isPulled, setPulled] = useState(false);
  const from = useRef<number | null>(null);
  const onUp = (event: PointerEvent) => {
    const by = event.clientY - (from.current ?? event.clientY);
    from.current = null;
    if (Math.abs(by) > PULL) setPulled(by < 0);
  };
  return (
    <div className={styles.sheet} data-part="sheet" data-up={isUp || isPulled ? '' : undefined}>
      <button
        type="button"
        className={styles.handle}
        aria-expanded={isPulled}
        aria-label={page.sheet}
        title={page.sheet}
        onClick={() => setPulled(!isPulled)}
        onPointerDown={(event) => {
          from.current = event.clientY;
        }}
        onPointerUp={onUp}
        onPointerCancel={() => {
          from.current = null;
        }}
      >
        <Icon name={isPulled ? 'down' : 'up'} />
      </button>
      {children}
    </div>
  );
}
