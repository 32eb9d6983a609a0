import type { ReactNode } from 'react';
import styles from './FormulaBox.module.css';

/** What is set apart from the words of a step: formulas, and curves. */
export function FormulaBox({
  className = '',
  label,
  children,
}: {
  readonly className?: string | undefined;
  readonly label?: string;
  readonly children: ReactNode;
}) {
  return (
    <section className={`${styles.box} ${className}`} data-part="formulas" aria-label={label}>
      {children}
    </section>
  );
}
