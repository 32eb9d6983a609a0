import { type PointerEvent, useContext, useId, useMemo } from 'react';
import { axisOf } from './chartAxis.ts';
import { stepTicks } from './linearScale.ts';
import { OnScreenContext } from './onScreen.ts';
import { pathOf } from './pathOf.ts';
import { thinned } from './thinned.ts';
import { pointAxis, stepAt, xAt } from './time/axis.ts';
import './chart.css';

/** Size of the numbers at an axis, against that of its words. */
const TICKS = 0.92;

/** One line of a chart: a number for every step from 0. */
export interface ChartSeries {
  readonly id: string;
  readonly name: string;
  readonly numbers: Float64Array;
  /** Colour and dashes. */
  readonly className: string;
  /** Its number at the step that is read off. */
  readonly reading: string;
}

/** Lines over steps, on a linear axis or by magnitude on a logarithmic one, read off at one step. */
export function LineChart({
  width,
  height,
  series,
  scale,
  at,
  label,
  onAt,
}: {
  readonly width: number;
  readonly height: number;
  readonly series: readonly ChartSeries[];
  readonly scale: 'linear' | 'log';
  readonly at: number;
  /** The chart in a sentence. */
  readonly label: string;
  readonly onAt: (step: number) => void;
}) {
  const clip = useId();
  const steps = Math.max(1, (series[0]?.numbers.length ?? 1) - 1);
  const { leastType } = useContext(OnScreenContext);
  const font = Math.max(11, leastType / TICKS, Math.min(20, width / 46));
  const frame = {
    left: font * 4.6,
    right: Math.max(80, width - font * 12.8),
    top: font * 1.1,
    bottom: height - font * 2,
  };
  const time = pointAxis(frame, steps);
  const axis = useMemo(
    () =>
      axisOf(
        series.map(({ numbers }) => numbers),
        scale,
      ),
    [series, scale],
  );
  const x = (n: number) => xAt(time, n);
  const y = (value: number) => frame.bottom - axis.shareOf(value) * (frame.bottom - frame.top);
  const { left, right, top, bottom } = frame;
  const paths = useMemo(() => {
    const points = pointAxis({ left, right }, steps);
    const across = (n: number) => xAt(points, n);
    const up = (value: number) => bottom - axis.shareOf(value) * (bottom - top);
    return series.map(({ numbers }) => pathOf(thinned(numbers, across, up)));
  }, [series, axis, steps, left, right, top, bottom]);
  const move = (event: PointerEvent<SVGRectElement>) => {
    if (event.buttons === 0 && event.pointerType !== 'mouse') return;
    if (event.type === 'pointermove' && event.buttons === 0) return;
    const box = event.currentTarget.getBoundingClientRect();
    const at = left + ((event.clientX - box.left) / box.width) * (right - left);
    const step = stepAt(time, Math.max(left, Math.min(right, at)));
    if (step !== null) onAt(step);
  };
  const labels = apart(
    series.map(({ numbers }, i) => ({ i, y: clampTo(frame, y(numbers[at] ?? Number.NaN)) })),
    font * 2.5,
    frame,
  );
  return (
    <svg className="chart" width={width} height={height} role="img" aria-label={label}>
      <clipPath id={clip}>
        <rect
          x={frame.left}
          y={frame.top - 4}
          width={frame.right - frame.left}
          height={frame.bottom - frame.top + 8}
        />
      </clipPath>
      {axis.ticks.map(({ value, text }) => (
        <g key={text}>
          <line
            className="chart-grid"
            x1={frame.left}
            x2={frame.right}
            y1={y(value)}
            y2={y(value)}
          />
          <text
            className="chart-tick"
            x={frame.left - font * 0.5}
            y={y(value)}
            fontSize={font * TICKS}
            textAnchor="end"
          >
            {text}
          </text>
        </g>
      ))}
      {stepTicks(steps, 1 + (frame.right - frame.left) / (font * 2.6)).map((step) => (
        <text
          key={step}
          className="chart-tick"
          x={x(step)}
          y={frame.bottom + font * 1.25}
          fontSize={font * TICKS}
          textAnchor="middle"
        >
          {step}
        </text>
      ))}
      <g clipPath={`url(#${clip})`}>
        {series.map(({ id, className }, i) => (
          <path key={id} className={`chart-line ${className}`} d={paths[i]} />
        ))}
      </g>
      <line className="chart-at" x1={x(at)} x2={x(at)} y1={frame.top} y2={frame.bottom} />
      {series.map(({ id, numbers, className }) => {
        const value = numbers[at] ?? Number.NaN;
        if (Number.isNaN(axis.shareOf(value))) return null;
        return (
          <circle
            key={id}
            className={`chart-dot ${className}`}
            cx={x(at)}
            cy={clampTo(frame, y(value))}
            r={font * 0.36}
          />
        );
      })}
      {labels.map(({ i, y: place }) => {
        const each = series[i];
        return (
          each && (
            <g key={each.id} className={`chart-label ${each.className}`}>
              <line
                className="chart-line sample"
                x1={frame.right + font * 0.5}
                x2={frame.right + font * 1.7}
                y1={place}
                y2={place}
              />
              <text
                x={frame.right + font * 2.1}
                y={place - font * 0.3}
                fontSize={font}
                className="chart-name"
              >
                {each.name}
              </text>
              <text
                x={frame.right + font * 2.1}
                y={place + font * 0.85}
                fontSize={font}
                className="chart-reading"
              >
                {each.reading}
              </text>
            </g>
          )
        );
      })}
      <rect
        className="chart-reach"
        x={frame.left}
        y={0}
        width={frame.right - frame.left}
        height={height}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          move(event);
        }}
        onPointerMove={move}
      />
    </svg>
  );
}

interface Frame {
  readonly top: number;
  readonly bottom: number;
}

/** What leaves the chart stays at its edge; what is no number, at its lower one. */
const clampTo = ({ top, bottom }: Frame, y: number) =>
  Number.isNaN(y) ? bottom : Math.max(top, Math.min(bottom, y));

/** Moves labels apart, in their order from the top, inside the frame. */
function apart(
  labels: readonly { readonly i: number; readonly y: number }[],
  gap: number,
  { top, bottom }: Frame,
) {
  const sorted = [...labels].sort((a, b) => a.y - b.y || a.i - b.i).map((label) => ({ ...label }));
  sorted.forEach((label, k) => {
    const above = sorted[k - 1];
    label.y = Math.max(label.y, above ? above.y + gap : top + gap * 0.3);
  });
  for (let k = sorted.length - 1; k >= 0; k--) {
    const below = sorted[k + 1];
    const label = sorted[k];
    if (label) label.y = Math.min(label.y, below ? below.y - gap : bottom - gap * 0.2);
  }
  return sorted;
}
