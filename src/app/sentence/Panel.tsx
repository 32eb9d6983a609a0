import type { ReactNode } from 'react';
import styles from './Panel.module.css';

/** What a word of the sentence opens. */
export const Panel = ({ children }: { readonly children: ReactNode }) => (
  <div className={`settings ${styles.panel}`}>{children}</div>
);
