import { type ReactNode, useId } from 'react';
import { MathText } from './MathText.tsx';

/** A few choices side by side, one of which holds. */
export function Choices<T extends string>({
  label,
  value,
  options,
  onChange,
}: {
  readonly label: string;
  readonly value: T;
  readonly options: readonly (readonly [value: T, name: ReactNode])[];
  readonly onChange: (value: T) => void;
}) {
  const name = useId();
  return (
    <fieldset className="choices">
      <legend>{label}</legend>
      <div className="choices-row">
        {options.map(([id, text]) => (
          <label key={id} className={id === value ? 'chosen' : undefined}>
            <input type="radio" name={name} checked={id === value} onChange={() => onChange(id)} />
            {typeof text === 'string' ? <MathText>{text}</MathText> : text}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
