import type { ReactNode } from 'react';
import { HEIGHT, WIDTH } from './pictureFrame.ts';
import { symbolText } from './symbolText.ts';

/** The sheet every phase picture is drawn on. */
export function Picture({
  label,
  children,
}: {
  readonly label: string;
  readonly children: ReactNode;
}) {
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="group" aria-label={symbolText(label)}>
      {children}
    </svg>
  );
}
