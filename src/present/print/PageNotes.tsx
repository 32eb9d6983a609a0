import { Written } from '../Written.tsx';
import styles from './PageNotes.module.css';

/** The notes of a slide on paper; nothing where there are none. */
export function PageNotes({ children }: { readonly children: string }) {
  if (children === '') return null;
  return (
    <aside className={styles.notes} data-part="notes">
      <Written>{children}</Written>
    </aside>
  );
}
