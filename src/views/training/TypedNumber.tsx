import { useId } from 'react';
import { useDraft } from '../../figures/useDraft.ts';
import { readDecimal } from '../../scene/text/readDecimal.ts';

/** A number that is typed, or nothing where that means something. What is wrong is said beside it and changes nothing. */
export function TypedNumber({
  label,
  value,
  none,
  mistake,
  onChange,
}: {
  readonly label: string;
  readonly value: number | null;
  /** What an empty field means; null where it means nothing. */
  readonly none: string | null;
  readonly mistake: (value: number) => string | null;
  readonly onChange: (value: number | null) => void;
}) {
  const field = useId();
  const note = useId();
  const [draft, setDraft] = useDraft(label, written(value), (typed) => read(typed) === value);
  const wrong = (text: string) => {
    const typed = read(text);
    return typed === null && none !== null ? null : mistake(typed ?? Number.NaN);
  };
  const said = wrong(draft);
  return (
    <div className="field">
      <label htmlFor={field}>{label}</label>
      <input
        id={field}
        className="typed-number"
        inputMode="decimal"
        autoComplete="off"
        spellCheck={false}
        value={draft}
        placeholder={none ?? ''}
        aria-invalid={said !== null}
        aria-describedby={said === null ? undefined : note}
        onChange={(event) => {
          const text = event.target.value;
          setDraft(text);
          if (wrong(text) === null) onChange(read(text));
        }}
      />
      {said !== null && (
        <p className="field-error" id={note} role="alert">
          {said}
        </p>
      )}
    </div>
  );
}

const written = (value: number | null) => (value === null ? '' : String(value));

/** The number typed, NaN where it is none, null where nothing is. */
const read = (text: string): number | null => (text.trim() === '' ? null : readDecimal(text));
