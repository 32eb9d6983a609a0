import type { ReactNode } from 'react';
import styles from './Foot.module.css';

/** The foot of a slide: how far one has come, and in the same place what moves the slide, while somebody is at it. */
export function Foot({
  controls,
  children,
}: {
  readonly controls: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <div className={styles.foot}>
      {controls && (
        <div className={styles.controls} data-part="controls">
          {controls}
        </div>
      )}
      {children}
    </div>
  );
}
