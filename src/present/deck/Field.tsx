import { useEffect, useId, useState } from 'react';

/** Words that are edited in place. What is typed stays as typed while one is at it; the deck has it without needless spaces. */
export function Field({
  label,
  value,
  hint,
  rows,
  isHeading = false,
  onChange,
  onDone,
}: {
  readonly label: string;
  readonly value: string;
  readonly hint?: string;
  /** Lines shown; one where it is not said. */
  readonly rows?: number;
  /** Whether it looks like the title it is, without its label. */
  readonly isHeading?: boolean;
  readonly onChange: (value: string) => void;
  readonly onDone: () => void;
}) {
  const id = useId();
  const [typed, setTyped] = useState(value);
  const [isAtWork, setAtWork] = useState(false);
  useEffect(() => {
    if (!isAtWork) setTyped(value);
  }, [value, isAtWork]);
  const shared = {
    id,
    value: typed,
    placeholder: hint,
    onFocus: () => setAtWork(true),
    onBlur: () => {
      setAtWork(false);
      onDone();
    },
    onChange: ({ target }: { readonly target: { readonly value: string } }) => {
      setTyped(target.value);
      onChange(target.value);
    },
  };
  return (
    <div className={isHeading ? 'deck-field is-heading' : 'deck-field'}>
      <label htmlFor={id} className={isHeading ? 'visually-hidden' : undefined}>
        {label}
      </label>
      {rows ? <textarea {...shared} rows={rows} /> : <input {...shared} autoComplete="off" />}
    </div>
  );
}
