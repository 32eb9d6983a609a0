import { useContext, useId } from 'react';
import { type ActivationId, activations } from '../../engine/activations/table.ts';
import { telling } from '../../engine/explain/telling.ts';
import { cobweb, fixedPoints, type Growth } from '../../engine/measure/growth.ts';
import { shortText } from '../../figures/chartAxis.ts';
import { OnScreenContext } from '../../figures/onScreen.ts';
import { pathOf } from '../../figures/pathOf.ts';
import { growthWords } from '../../language/growth.ts';
import { useSection } from '../../language/useWords.ts';
import '../../figures/chart.css';

/** Size of the numbers at an axis, against that of its words. */
const TICKS = 0.9;

/** Steps whose path is drawn; before these it would only darken the picture. */
const MOST_BOUNCES = 60;

/** The curve of f(w h), the line y = x, and the path that a number takes between them. */
export function Cobweb({
  activation,
  w,
  growth,
  at,
  size,
}: {
  readonly activation: ActivationId;
  readonly w: number;
  readonly growth: Growth;
  readonly at: number;
  readonly size: number;
}) {
  const text = useSection(growthWords);
  const clip = useId();
  const { f, label } = activations[activation];
  const whole = cobweb(growth, at);
  const path = whole.slice(-2 * MOST_BOUNCES - 1);
  const extent = extentOf(whole.flat());
  const { leastType } = useContext(OnScreenContext);
  const font = Math.max(11, size / 26, leastType / TICKS);
  const pad = Math.min(font * 1.9, size / 2);
  const x = (value: number) => pad + ((value / extent + 1) / 2) * (size - 2 * pad);
  const y = (value: number) => size - x(value);
  const draw = (points: readonly (readonly [number, number])[]) =>
    pathOf(points.map(([a, b]) => [x(a), y(b)]));
  const curve = Array.from({ length: 241 }, (_, i) => {
    const h = (i / 120 - 1) * extent;
    return [h, f(w * h)] as const;
  });
  const end = path[path.length - 1];
  return (
    <svg
      className="chart cobweb"
      width={size}
      height={size}
      role="img"
      aria-label={text.cobwebLabel(label, telling(w))}
    >
      <clipPath id={clip}>
        <rect x={pad} y={pad} width={size - 2 * pad} height={size - 2 * pad} />
      </clipPath>
      <line className="chart-axis" x1={pad} x2={size - pad} y1={y(0)} y2={y(0)} />
      <line className="chart-axis" x1={x(0)} x2={x(0)} y1={pad} y2={size - pad} />
      <g clipPath={`url(#${clip})`}>
        <line
          className="cobweb-diagonal"
          x1={x(-extent)}
          y1={y(-extent)}
          x2={x(extent)}
          y2={y(extent)}
        />
        <path className={`chart-line f-${activation}`} d={draw(curve)} />
        <path className="cobweb-path" d={draw(path)} />
        {fixedPoints(activation, w)
          .filter(({ h }) => Math.abs(h) <= extent)
          .map(({ h, isStable }) => (
            <circle
              key={h}
              className={isStable ? 'cobweb-fixed stable' : 'cobweb-fixed'}
              cx={x(h)}
              cy={y(h)}
              r={font * 0.42}
            />
          ))}
        {end && (
          <circle
            className={`chart-dot f-${activation}`}
            cx={x(end[0])}
            cy={y(end[1])}
            r={font * 0.4}
          />
        )}
      </g>
      <text
        className="chart-tick"
        x={size - pad}
        y={y(0) + font * 1.15}
        fontSize={font * TICKS}
        textAnchor="end"
      >
        {shortText(extent)}
      </text>
      <text className="chart-tick" x={pad} y={y(0) + font * 1.15} fontSize={font * TICKS}>
        {shortText(-extent)}
      </text>
      <text
        className="cobweb-name"
        x={size - pad}
        y={size - pad * 0.35}
        fontSize={font}
        textAnchor="end"
      >
        h
      </text>
      <text className="cobweb-name" x={pad} y={pad * 0.7} fontSize={font}>
        {label}(w h)
      </text>
    </svg>
  );
}

/** Half the width of the picture: what the path reaches, at least 1.25, rounded up to a plain number. */
function extentOf(numbers: readonly number[]): number {
  const reach = numbers.reduce((most, value) => Math.max(most, Math.abs(value)), 1.25);
  if (reach <= 1.25) return 1.25;
  const power = 10 ** Math.floor(Math.log10(reach));
  const nice = [1, 1.5, 2, 3, 5, 7.5, 10].find((n) => n * power >= reach) ?? 10;
  return Math.min(Number.MAX_VALUE / 4, nice * power);
}
