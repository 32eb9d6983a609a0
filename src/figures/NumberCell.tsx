import type { KeyboardEvent } from 'react';
import { shade } from './shade.ts';
import { symbolText } from './symbolText.ts';

/** One number of a grid, as a coloured box with its digits. */
export interface NumberCellProps {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly value: number;
  /** The magnitude drawn in full colour. */
  readonly extent: number;
  /** The digits, or null where there is no room for them. */
  readonly text: string | null;
  readonly fontSize: number;
  /** The name under which the pointer and the other figures know this number. */
  readonly at: string;
  /** Spoken instead of the digits. */
  readonly label: string;
  readonly tabIndex?: 0 | -1;
  readonly picked?: boolean;
  readonly onPick?: (() => void) | undefined;
  readonly onKeyDown?: ((event: KeyboardEvent<SVGGElement>) => void) | undefined;
}

export function NumberCell({
  x,
  y,
  width,
  height,
  value,
  extent,
  text,
  fontSize,
  at,
  label,
  tabIndex,
  picked = false,
  onPick,
  onKeyDown,
}: NumberCellProps) {
  const { className, magnitude } = shade(value, extent);
  return (
    <g
      className={`cell ${className}${picked ? ' picked' : ''}`}
      style={{ '--m': magnitude } as React.CSSProperties}
      data-at={at}
      data-cell=""
      role="gridcell"
      aria-label={symbolText(label)}
      aria-selected={picked || undefined}
      tabIndex={tabIndex}
      onClick={onPick}
      onKeyDown={onKeyDown}
    >
      <rect x={x} y={y} width={width} height={height} />
      {text !== null && (
        <text x={x + width / 2} y={y + height / 2} fontSize={fontSize}>
          {text}
        </text>
      )}
    </g>
  );
}
