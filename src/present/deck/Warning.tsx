import type { ReactNode } from 'react';
import styles from './Warning.module.css';

/** What is the matter with a deck or a slide, and what can be done. */
export function Warning({ children }: { readonly children: ReactNode }) {
  return (
    <div className={styles.warning} role="alert">
      {children}
    </div>
  );
}
