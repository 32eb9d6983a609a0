import { activations } from '../../engine/activations/table.ts';
import { fixed } from '../../engine/explain/decimal.ts';
import type { FunctionRows } from '../../exercise/functionRows.ts';
import { exerciseWords } from '../../language/exercise.ts';
import { useSection } from '../../language/useWords.ts';
import styles from './FunctionTable.module.css';

/** A small table of a function: of the numbers that are needed, among some others. */
export function FunctionTable({ rows: { name, rows } }: { readonly rows: FunctionRows }) {
  const words = useSection(exerciseWords);
  const label = name === 'exp' ? name : activations[name].label;
  return (
    <p
      className={styles.table}
      data-part="function-table"
      role="group"
      aria-label={words.table(label)}
    >
      <span>{label}:</span>
      {rows.map(({ of, value }) => (
        <span key={of}>
          {fixed(of, 2)} → {fixed(value, 2)}
        </span>
      ))}
    </p>
  );
}
