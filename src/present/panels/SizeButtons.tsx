import type { ReactNode } from 'react';
import { presentWords } from '../../language/present.ts';
import { useSection } from '../../language/useWords.ts';
import { sizeBeside } from '../show/look.ts';
import styles from './SizeButtons.module.css';

/** Makes something smaller and larger, from one size to the next; what it is now may be said between. */
export function SizeButtons({
  sizes,
  size,
  onChange,
  children,
}: {
  readonly sizes: readonly number[];
  readonly size: number;
  readonly onChange: (size: number) => void;
  readonly children?: ReactNode;
}) {
  const { look } = useSection(presentWords);
  const button = (sign: string, label: string, by: 1 | -1, end: number | undefined) => (
    <button
      type="button"
      aria-label={label}
      disabled={size === end}
      onClick={() => onChange(sizeBeside(sizes, size, by))}
    >
      {sign}
    </button>
  );
  return (
    <span className={styles.sizes}>
      {button('A−', look.smaller, -1, sizes[0])}
      {children}
      {button('A+', look.larger, 1, sizes.at(-1))}
    </span>
  );
}
