import type { CSSProperties } from 'react';
import styles from './ScrubField.module.css';

/** A slider through steps, from 0 on, with where it stands in words. `onHold` tells whether a pointer holds it. */
export function ScrubField({
  label,
  value,
  last,
  text,
  onHold,
  onChange,
}: {
  readonly label: string;
  readonly value: number;
  /** The last step; where it is 0 there is nothing to go through. */
  readonly last: number;
  readonly text: string;
  readonly onHold: (isHeld: boolean) => void;
  readonly onChange: (value: number) => void;
}) {
  const max = Math.max(last, 1);
  return (
    <div className={styles.scrub} data-part="timeline">
      <input
        type="range"
        min={0}
        max={max}
        value={value}
        disabled={last === 0}
        aria-label={label}
        aria-valuetext={text}
        style={{ '--share': `${(value / max) * 100}%` } as CSSProperties}
        onPointerDown={() => onHold(true)}
        onPointerUp={() => onHold(false)}
        onPointerCancel={() => onHold(false)}
        onChange={(event) => onChange(Number(event.target.value))}
      />
      <output className={`${styles.now} time-now`}>{text}</output>
    </div>
  );
}
