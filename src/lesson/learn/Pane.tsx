import { type ReactNode, type RefObject, useCallback } from 'react';
import { reachable } from '../../figures/reachable.ts';
import styles from './Pane.module.css';

/** The frame of what stands beside the stage in the lesson: what is told, and below it the way on. */
export function Pane({
  label,
  about,
  top,
  body,
  children,
  foot,
  way,
  beside,
}: {
  readonly label: string;
  /** What is told, in a few words. */
  readonly about: string;
  readonly top?: ReactNode;
  readonly body?: RefObject<HTMLDivElement | null>;
  readonly children: ReactNode;
  /** What stands over the way on. */
  readonly foot?: ReactNode;
  /** Buttons; the one with `data-next` leads on. */
  readonly way: ReactNode;
  /** What opens over it. */
  readonly beside?: ReactNode;
}) {
  const hold = useCallback(
    (box: HTMLDivElement | null) => {
      if (body) body.current = box;
      return reachable(box);
    },
    [body],
  );
  return (
    <aside className={styles.pane} data-part="learn" aria-label={label}>
      {top}
      <div className={styles.body} data-part="body" ref={hold} role="group" aria-label={about}>
        {children}
      </div>
      <div className={styles.foot}>
        {foot}
        <nav className={styles.nav} data-part="nav" aria-label={label}>
          {way}
        </nav>
      </div>
      {beside}
    </aside>
  );
}
