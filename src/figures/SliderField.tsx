import { useId } from 'react';
import { MathText } from './MathText.tsx';
import { useDraft } from './useDraft.ts';

/** A number by slider or by typing; what cannot be read is said beside it, and the last good number stays. */
export function SliderField({
  label,
  value,
  least,
  most,
  step,
  read,
  write,
  problemOf,
  onChange,
  onSettle,
}: {
  readonly label: string;
  readonly value: number;
  /** Ends of the slider; more may be typed. */
  readonly least: number;
  readonly most: number;
  readonly step: number;
  /** The number that a text stands for; NaN where it is none. */
  readonly read: (text: string) => number;
  readonly write: (value: number) => string;
  /** What is wrong with a typed number, or null. */
  readonly problemOf: (value: number) => string | null;
  readonly onChange: (value: number) => void;
  /** An edit has come to its end. */
  readonly onSettle: () => void;
}) {
  const field = useId();
  const note = useId();
  const [draft, setDraft] = useDraft(
    label,
    String(value),
    (typed) => read(typed) === value,
    write(value),
  );
  const problem = problemOf(read(draft));
  const nudge = (by: number) => onChange(Number((value + by).toPrecision(12)));
  return (
    <div className="slider-field">
      <label htmlFor={field}>
        <MathText>{label}</MathText>
      </label>
      <input
        id={field}
        inputMode="decimal"
        autoComplete="off"
        spellCheck={false}
        value={draft}
        aria-invalid={problem !== null}
        aria-describedby={problem === null ? undefined : note}
        onChange={(event) => {
          const text = event.target.value;
          setDraft(text);
          const next = read(text);
          if (problemOf(next) === null) onChange(next);
        }}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Enter') onSettle();
          if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
          event.preventDefault();
          nudge((event.key === 'ArrowUp' ? step : -step) * (event.shiftKey ? 10 : 1));
        }}
        onBlur={onSettle}
      />
      <input
        type="range"
        tabIndex={-1}
        aria-label={label}
        min={least}
        max={most}
        step={step}
        value={Math.max(least, Math.min(most, value))}
        onChange={(event) => onChange(Number(event.target.value))}
        onPointerUp={onSettle}
        onKeyUp={onSettle}
      />
      {problem !== null && (
        <p className="field-error" id={note} role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}
