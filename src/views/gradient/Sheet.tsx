import type { ReactNode } from 'react';

/** Every picture of the way back is drawn in a box of this size and scaled with the page. */
export const WIDTH = 380;
export const HEIGHT = 214;

export function Sheet({
  label,
  children,
}: {
  readonly label: string;
  readonly children: ReactNode;
}) {
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="group" aria-label={label}>
      {children}
    </svg>
  );
}

/** At most `most` places around `middle`, first to last, out of `count`. */
export function around(middle: number, count: number, most: number): readonly number[] {
  const shown = Math.min(count, most);
  const first = Math.max(0, Math.min(middle - Math.floor(shown / 2), count - shown));
  return Array.from({ length: shown }, (_, i) => first + i);
}
