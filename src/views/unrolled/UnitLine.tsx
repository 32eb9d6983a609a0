import { useId } from 'react';
import { emsOf } from '../../figures/fitted.ts';
import { pathOf } from '../../figures/pathOf.ts';
import type { Window } from '../../scene/document/scene.ts';
import { type ChainLayout, columnX, visibleRange } from './layout.ts';

/** What a title is at least, of the generous width it is reckoned with. */
const SLACK = 0.85;

/** Numbers along the time axis of the figure, as a line in a band below it. */
export function UnitLine({
  layout,
  window: shown,
  band,
  series,
  low,
  high,
  now,
  title,
  number,
}: {
  readonly layout: ChainLayout;
  readonly window: Window;
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
  const { pitch, left, right, scale } = layout;
  const clip = useId();
  const steps = series[0]?.numbers.length ?? 0;
  const [first, last] = visibleRange(shown, steps);
  const x = (t: number) => columnX(layout, t) - shown.from * pitch;
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
            d={pathOf(pointsOf(numbers, first, last, x, y))}
          />
        ))}
        {Number.isFinite(current) && (
          <circle className="line-dot" cx={x(now)} cy={y(current)} r={4.5} />
        )}
      </g>
    </g>
  );
}

/** One point a timestep; where several share a pixel, the lowest and the highest of them. */
function pointsOf(
  numbers: ArrayLike<number>,
  first: number,
  last: number,
  x: (t: number) => number,
  y: (value: number) => number,
): [number, number][] {
  const bundle = Math.max(1, Math.floor(2 / Math.max(1e-6, x(1) - x(0))));
  const points: [number, number][] = [];
  for (let t = first; t <= last; t += bundle) {
    let low = t;
    let high = t;
    for (let i = t; i < Math.min(last + 1, t + bundle); i++) {
      if ((numbers[i] as number) < (numbers[low] as number)) low = i;
      if ((numbers[i] as number) > (numbers[high] as number)) high = i;
    }
    const order = low < high ? [low, high] : low > high ? [high, low] : [low];
    for (const at of order) points.push([x(at), y(numbers[at] as number)]);
  }
  return points;
}
