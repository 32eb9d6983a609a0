import { useId } from 'react';
import { cleanText, cleanTitle, leftOut } from '../../deck/deck.ts';
import { useDraft } from '../../figures/useDraft.ts';
import { deckWords } from '../../language/deck.ts';
import { useSection } from '../../language/useWords.ts';
import styles from './Field.module.css';

/** Words that are edited in place. What is typed stays as typed while one is at it; the deck has it without needless spaces. */
export function Field({
  name,
  label,
  value,
  most,
  hint,
  rows,
  isHeading = false,
  onChange,
  onDone,
}: {
  /** What tells it from all other fields. */
  readonly name: string;
  readonly label: string;
  readonly value: string;
  /** Code units that a deck keeps of it; what is typed beyond stays in the field alone. */
  readonly most: number;
  readonly hint?: string;
  /** Lines shown; one where it is not said. */
  readonly rows?: number;
  /** Whether it looks like the title it is, without its label. */
  readonly isHeading?: boolean;
  readonly onChange: (value: string) => void;
  readonly onDone: () => void;
}) {
  const text = useSection(deckWords);
  const id = useId();
  const note = useId();
  const clean = rows ? cleanText : cleanTitle;
  const [typed, setTyped] = useDraft(name, value, (text) => clean(text, most) === value);
  const beyond = leftOut(typed, most, clean);
  const shared = {
    id,
    value: typed,
    placeholder: hint,
    'aria-describedby': beyond > 0 ? note : undefined,
    'aria-invalid': beyond > 0 || undefined,
    onBlur: () => {
      // What a deck has no room for stays to be shortened, beside the words that say so.
      if (beyond === 0) setTyped(value);
      onDone();
    },
    onChange: ({ target }: { readonly target: { readonly value: string } }) => {
      setTyped(target.value);
      onChange(target.value);
    },
  };
  return (
    <div className={`${styles.field}${isHeading ? ` ${styles.isHeading}` : ''}`}>
      <label htmlFor={id} className={isHeading ? 'visually-hidden' : undefined}>
        {label}
      </label>
      {rows ? <textarea {...shared} rows={rows} /> : <input {...shared} autoComplete="off" />}
      {beyond > 0 && (
        <p className="field-error" id={note} role="alert">
          {text.tooLong(most, beyond)}
        </p>
      )}
    </div>
  );
}
