import styles from './CodeField.module.css';

/** A text to be copied, which is whole at a touch. */
export function CodeField({
  label,
  rows,
  value,
}: {
  readonly label: string;
  readonly rows: number;
  readonly value: string;
}) {
  return (
    <label className={styles.field}>
      <span>{label}</span>
      <textarea
        readOnly
        rows={rows}
        value={value}
        spellCheck={false}
        onFocus={(event) => event.target.select()}
      />
    </label>
  );
}
