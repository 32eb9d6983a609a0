import { type PointerEvent, type ReactNode, useEffect, useRef } from 'react';
import { useStore as useZustand } from 'zustand';
import { Icon } from '../figures/Icon.tsx';
import { useWords } from '../language/useWords.ts';
import { pullSheet, sheet } from '../state/sheet.ts';
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
  const isPulled = useZustand(sheet, (state) => state.isPulled);
  const handle = useRef<HTMLButtonElement>(null);
  // What asked for it is behind it now.
  useEffect(() => {
    if (isPulled) handle.current?.focus({ preventScroll: true });
  }, [isPulled]);
  const from = useRef<number | null>(null);
  const onUp = (event: PointerEvent) => {
    const by = event.clientY - (from.current ?? event.clientY);
    from.current = null;
    if (Math.abs(by) > PULL) pullSheet(by < 0);
  };
  return (
    <div className={styles.sheet} data-part="sheet" data-up={isUp || isPulled ? '' : undefined}>
      <button
        type="button"
        className={styles.handle}
        aria-expanded={isPulled}
        aria-label={page.sheet}
        title={page.sheet}
        ref={handle}
        onClick={() => pullSheet(!isPulled)}
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
