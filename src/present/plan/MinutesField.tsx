import { useId } from 'react';
import { MAX_MINUTES } from '../../deck/deck.ts';
import { readMinutes } from '../../deck/settings.ts';
import { useDraft } from '../../figures/useDraft.ts';
import { deckWords } from '../../language/deck.ts';
import { useSection } from '../../language/useWords.ts';
import styles from './MinutesField.module.css';

/** The minutes of a slide, or of all; empty: as many as are usual. What is no number of minutes is said, and the last stays. */
export function MinutesField({
  name,
  label,
  value,
  usual,
  least = 0,
  onChange,
  onDone,
}: {
  /** What tells it from all other fields. */
  readonly name: string;
  readonly label: string;
  readonly value: number | null;
  /** What stands in it where nothing is said. */
  readonly usual: string;
  readonly least?: number;
  readonly onChange: (minutes: number | null) => void;
  readonly onDone?: () => void;
}) {
  const { plan } = useSection(deckWords);
  const note = useId();
  const written = value === null ? '' : String(value);
  const read = (text: string) => {
    const minutes = readMinutes(text.trim().replace(',', '.'));
    return minutes !== null && minutes >= least ? minutes : null;
  };
  const isValue = (text: string) => (text.trim() === '' ? value === null : read(text) === value);
  const [typed, setTyped] = useDraft(name, written, isValue);
  const isRight = typed.trim() === '' || read(typed) !== null;
  return (
    <span className={styles.minutes}>
      <input
        inputMode="decimal"
        autoComplete="off"
        aria-label={label}
        aria-invalid={!isRight}
        aria-describedby={isRight ? undefined : note}
        placeholder={usual}
        value={typed}
        onBlur={onDone}
        onChange={({ target }) => {
          setTyped(target.value);
          const minutes = read(target.value);
          if (minutes !== null || target.value.trim() === '') onChange(minutes);
        }}
      />{' '}
      {plan.minutes}
      {!isRight && (
        <span className={`field-error ${styles.error}`} id={note} role="alert">
          {plan.notMinutes(least, MAX_MINUTES)}
        </span>
      )}
    </span>
  );
}
