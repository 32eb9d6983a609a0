import type { ReactNode } from 'react';
import styles from './Refusal.module.css';

/** Why a file is not opened, or a network not shown. */
export function Refusal({ children }: { readonly children: ReactNode }) {
  return (
    <div className={styles.refusal} role="alert">
      {children}
    </div>
  );
}
