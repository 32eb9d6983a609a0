import { useId } from 'react';
import { afterPress } from './afterPress.ts';
import { useDraft } from './useDraft.ts';

/** A whole number between bounds, typed or stepped; what is not one is said beside it, and nothing changes. */
export function NumberField({
  label,
  name = label,
  value,
  least,
  most,
  mistake,
  onChange,
}: {
  readonly label: string;
  /** What tells it from all other fields, where its label does not. */
  readonly name?: string;
  readonly value: number;
  readonly least: number;
  readonly most: number;
  /** What is said beside it where it is not such a number. */
  readonly mistake: string;
  readonly onChange: (value: number) => void;
}) {
  const field = useId();
  const note = useId();
  const [draft, setDraft] = useDraft(name, String(value), (typed) => Number(typed) === value);
  const isWhole = /^\d+$/.test(draft.trim());
  const isGood = isWhole && Number(draft) >= least && Number(draft) <= most;
  const step = (by: number) => onChange(Math.max(least, Math.min(most, value + by)));
  return (
    <div className="field">
      <label htmlFor={field}>{label}</label>
      <span className="number-field">
        <button
          type="button"
          tabIndex={-1}
          aria-label={`${label} −1`}
          disabled={value <= least}
          onClick={() => step(-1)}
        >
          −
        </button>
        <input
          id={field}
          inputMode="numeric"
          autoComplete="off"
          value={draft}
          aria-invalid={!isGood}
          aria-describedby={isGood ? undefined : note}
          onChange={(event) => {
            const text = event.target.value;
            setDraft(text);
            const next = Number(text);
            if (/^\d+$/.test(text.trim()) && next >= least && next <= most) onChange(next);
          }}
          onKeyDown={(event) => {
            if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
              event.preventDefault();
              step(event.key === 'ArrowUp' ? 1 : -1);
            }
          }}
          onBlur={() => {
            if (draft.trim() === '') afterPress(() => setDraft(String(value)));
          }}
        />
        <button
          type="button"
          tabIndex={-1}
          aria-label={`${label} +1`}
          disabled={value >= most}
          onClick={() => step(1)}
        >
          +
        </button>
      </span>
      {!isGood && (
        <p className="field-error" id={note} role="alert">
          {mistake}
        </p>
      )}
    </div>
  );
}
