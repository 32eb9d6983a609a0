import { useId } from 'react';
import { emsOf } from '../../figures/fitted.ts';
import { pathOf } from '../../figures/pathOf.ts';
import { isInView, type TimeAxis, xAt } from '../../figures/time/axis.ts';
import { lineOn } from '../../figures/time/lineOn.ts';
import type { ChainLayout } from './layout.ts';

/** What a title is at least, of the generous width it is reckoned with. */
const SLACK = 0.85;

/** Numbers along the time axis of the figure, as a line in a band below it. */
export function UnitLine({
  layout,
  axis,
  band,
  series,
  low,
  high,
  now,
  title,
  number,
}: {
  readonly layout: ChainLayout;
  readonly axis: TimeAxis;
  readonly band: { readonly top: number; readonly bottom: number };
  /** One number a timestep; the first line in full, the second broken. */
  readonly series: readonly { readonly numbers: ArrayLike<number>; readonly className: string }[];
  readonly low: number;
  readonly high: number;
  readonly now: number;
  readonly title: string;
  /** What it is at the cursor. */
  readonly number: string;
}) {
  const { left, right, scale } = layout;
  const clip = useId();
  const y = (value: number) =>
    band.bottom - ((value - low) / (high - low || 1)) * (band.bottom - band.top);
  const current = series[0]?.numbers[now] ?? Number.NaN;
  // Where it is longer than the room before the band, such as on a phone, the title stands in the band, under the line.
  const room = left - 12 * scale;
  const isBeside = emsOf(title) * SLACK * 12 * scale <= room;
  return (
    <g className="unit-line">
      <clipPath id={clip}>
        <rect x={left} y={band.top - 6} width={right - left} height={band.bottom - band.top + 12} />
      </clipPath>
      <text
        className="line-title"
        style={isBeside ? undefined : { textAnchor: 'start' }}
        x={isBeside ? room : left}
        y={band.top + (isBeside ? 9 : 32) * scale}
        fontSize={12 * scale}
      >
        {title}
      </text>
      <text
        className="line-number"
        x={room}
        y={band.top + 32 * scale}
        fontSize={Math.min(17 * scale, room / Math.max(1, emsOf(number)))}
      >
        {number}
      </text>
      {low < 0 && high > 0 && (
        <line className="line-zero" x1={left} x2={right} y1={y(0)} y2={y(0)} />
      )}
      <g clipPath={`url(#${clip})`}>
        {series.map(({ numbers, className }) => (
          <path
            key={className}
            className={`line ${className}`}
            d={pathOf(lineOn(axis, numbers, y))}
          />
        ))}
      </g>
      {Number.isFinite(current) && isInView(axis, now) && (
        <circle className="line-dot" cx={xAt(axis, now)} cy={y(current)} r={4.5} />
      )}
    </g>
  );
}
