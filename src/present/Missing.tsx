import type { ReactNode } from 'react';
import styles from './Missing.module.css';

/** A room of lectures without a lecture: what is the matter, and where to go. */
export function Missing({ children }: { readonly children: ReactNode }) {
  return <main className={styles.missing}>{children}</main>;
}
