import type { CSSProperties } from 'react';
import { shade } from './shade.ts';
import type { Tone } from './tone.ts';
import './travel.css';

/** A larger vector is drawn as its frame. */
const MOST_CELLS = 256;

/** Carried to where it is read, used up by what is made of it, or cleared away before something else takes its place. */
export type Way = 'carried' | 'used' | 'cleared';

/** A column of numbers on its way, for the eye alone: `dx` and `dy` lead back from where it is drawn to where it was. */
export function VectorCopy({
  x,
  y,
  width,
  rowHeight,
  size,
  numberAt,
  extent,
  textOf,
  fontSize,
  tone,
  dx,
  dy = 0,
  way = 'carried',
}: {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly rowHeight: number;
  readonly size: number;
  readonly numberAt: (row: number) => number;
  readonly extent: number;
  readonly textOf: ((value: number) => string) | null;
  readonly fontSize: number;
  readonly tone: Tone | null;
  readonly dx: number;
  readonly dy?: number;
  readonly way?: Way;
}) {
  return (
    <g
      className={`traveller ${way} grid${tone ? ` role-${tone}` : ''}`}
      style={{ '--dx': `${dx}px`, '--dy': `${dy}px` } as CSSProperties}
    >
      {size <= MOST_CELLS &&
        Array.from({ length: size }, (_, row) => {
          const value = numberAt(row);
          const { className, magnitude } = shade(value, extent);
          return (
            <g
              // biome-ignore lint/suspicious/noArrayIndexKey: a number is its place.
              key={row}
              className={`cell ${className}`}
              style={{ '--m': magnitude } as CSSProperties}
            >
              <rect x={x} y={y + row * rowHeight} width={width} height={rowHeight} />
              {textOf && (
                <text x={x + width / 2} y={y + (row + 0.5) * rowHeight} fontSize={fontSize}>
                  {textOf(value)}
                </text>
              )}
            </g>
          );
        })}
      <rect className="frame" x={x} y={y} width={width} height={size * rowHeight} rx={3} />
    </g>
  );
}
