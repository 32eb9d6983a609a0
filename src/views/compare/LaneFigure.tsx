import { useContext, useEffect, useMemo, useRef } from 'react';
import type { Remembered } from '../../engine/measure/remembered.ts';
import type { ChartAxis } from '../../figures/chartAxis.ts';
import { coloursOf } from '../../figures/colourTable.ts';
import { HeatShapes } from '../../figures/HeatShapes.tsx';
import { InVectors } from '../../figures/inVectors.ts';
import { pathOf } from '../../figures/pathOf.ts';
import { xIn } from '../../figures/pointerIn.ts';
import { onScale, rasterOf } from '../../figures/raster.ts';
import { thinned } from '../../figures/thinned.ts';
import { useTheme } from '../../figures/useTheme.ts';
import { compareWords } from '../../language/compare.ts';
import { useSection } from '../../language/useWords.ts';
import { moveTo } from '../../scene/walk/moments.ts';
import { change } from '../../state/store.ts';

const LINE = 66;
const PAD = 6;

/** The hidden state of a lane as a heatmap, and under it how far the change moves it at each step, on the same axis. */
export function LaneFigure({
  remembered,
  axis,
  width,
  now,
  from,
}: {
  readonly remembered: Remembered;
  readonly axis: ChartAxis;
  readonly width: number;
  readonly now: number;
  /** The timestep at which the input was changed. */
  readonly from: number;
}) {
  const text = useSection(compareWords);
  const canvas = useRef<HTMLCanvasElement>(null);
  const theme = useTheme();
  const { states, size, steps, distances } = remembered;
  const inVectors = useContext(InVectors);
  const extent = useMemo(() => {
    let largest = 1;
    for (const state of states)
      if (Number.isFinite(state)) largest = Math.max(largest, Math.abs(state));
    return largest;
  }, [states]);
  useEffect(() => {
    const element = canvas.current;
    if (!element) return;
    const order = Array.from({ length: size }, (_, i) => i);
    const { image } = rasterOf(states, size, order, onScale(coloursOf(theme), extent));
    element.width = image.width;
    element.height = image.height;
    element.getContext('2d')?.drawImage(image, 0, 0);
  }, [states, size, theme, extent]);
  const x = (t: number) => ((t + 0.5) / steps) * width;
  const path = useMemo(() => {
    const y = (value: number) => LINE - PAD - axis.shareOf(value) * (LINE - 2 * PAD);
    return pathOf(thinned(distances, (t) => ((t + 0.5) / steps) * width, y));
  }, [distances, axis, steps, width]);
  const pick = (x: number) => change((old) => moveTo(old, Math.floor((x / width) * steps)));
  const high = axis.shareOf(distances[now] ?? Number.NaN);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the page's keys move the cursor.
    <div
      className="lane-figure"
      role="img"
      aria-label={text.picture(size, steps)}
      onClick={(event) => pick(xIn(event.currentTarget, event.clientX))}
    >
      {inVectors ? (
        <svg
          className="lane-heat"
          viewBox={`0 0 ${steps} ${size}`}
          preserveAspectRatio="none"
          aria-hidden="true"
        >
          <HeatShapes
            x={0}
            y={0}
            rows={size}
            columns={steps}
            cellWidth={1}
            cellHeight={1}
            valueOf={(row, t) => states[t * size + row] ?? Number.NaN}
            extent={extent}
            colours={coloursOf(theme)}
          />
        </svg>
      ) : (
        <canvas ref={canvas} className={steps > width ? 'lane-heat fine' : 'lane-heat'} />
      )}
      <svg width={width} height={LINE} aria-hidden="true">
        {axis.ticks
          .filter((_, i) => axis.ticks.length < 4 || i % 2 === 0)
          .map(({ value, text: label }) => {
            const y = LINE - PAD - axis.shareOf(value) * (LINE - 2 * PAD);
            return (
              <g key={value} className="lane-tick">
                <line x1={0} x2={width} y1={y} y2={y} />
                <text x={-5} y={y + 3.5}>
                  {label}
                </text>
              </g>
            );
          })}
        <line className="lane-from" x1={x(from)} x2={x(from)} y1={0} y2={LINE} />
        <path className="lane-line" d={path} />
        {Number.isFinite(high) && (
          <circle
            className="lane-dot"
            cx={x(now)}
            cy={LINE - PAD - high * (LINE - 2 * PAD)}
            r={4.5}
          />
        )}
      </svg>
      <span
        className="lane-now"
        style={{ left: x(now) - Math.max(1, width / steps / 2), width: Math.max(2, width / steps) }}
      />
    </div>
  );
}
