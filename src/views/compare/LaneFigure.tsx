import { useCallback, useContext, useId, useMemo, useRef, useState } from 'react';
import { brief } from '../../engine/explain/decimal.ts';
import type { Remembered } from '../../engine/measure/remembered.ts';
import type { ChartAxis } from '../../figures/chartAxis.ts';
import { coloursOf } from '../../figures/colourTable.ts';
import { glyph } from '../../figures/glyph.ts';
import { HeatShapes } from '../../figures/HeatShapes.tsx';
import { InVectors } from '../../figures/inVectors.ts';
import { pathOf } from '../../figures/pathOf.ts';
import { onScale, rasterOf } from '../../figures/raster.ts';
import { isInView, type TimeAxis, xAt } from '../../figures/time/axis.ts';
import { CellReach, type PaintedCell } from '../../figures/time/CellReach.tsx';
import { lineOn } from '../../figures/time/lineOn.ts';
import { NotedCell } from '../../figures/time/NotedCell.tsx';
import { paintColumns } from '../../figures/time/paintColumns.ts';
import { TimeCursor } from '../../figures/time/TimeCursor.tsx';
import { useTimeGestures } from '../../figures/time/useTimeGestures.ts';
import { usePainted } from '../../figures/usePainted.ts';
import { useSize } from '../../figures/useSize.ts';
import { useTheme } from '../../figures/useTheme.ts';
import { compareWords } from '../../language/compare.ts';
import { useSection, useWords } from '../../language/useWords.ts';
import { moveTo } from '../../scene/walk/moments.ts';
import { change } from '../../state/store.ts';
import { timeHand } from '../../state/timeHand.ts';

const LINE = 66;
const PAD = 6;

/** The hidden state of a lane as a heatmap, and under it how far the change moves it at each step, on the same axis. */
export function LaneFigure({
  remembered,
  heights,
  axis,
  symbols,
  now,
  from,
}: {
  readonly remembered: Remembered;
  readonly heights: ChartAxis;
  readonly axis: TimeAxis;
  readonly symbols: readonly string[];
  readonly now: number;
  /** The timestep at which the input was changed. */
  readonly from: number;
}) {
  const text = useSection(compareWords);
  const words = useWords();
  const clip = useId();
  const canvas = useRef<HTMLCanvasElement>(null);
  const [ref, { height }] = useSize<HTMLDivElement>();
  const theme = useTheme();
  const inVectors = useContext(InVectors);
  const [pointed, setPointed] = useState<PaintedCell | null>(null);
  const { states, size, steps, distances } = remembered;
  const width = axis.right;
  const heat = Math.max(0, height - LINE);
  const extent = useMemo(() => {
    let largest = 1;
    for (const state of states)
      if (Number.isFinite(state)) largest = Math.max(largest, Math.abs(state));
    return largest;
  }, [states]);
  const raster = useMemo(() => {
    const order = Array.from({ length: size }, (_, i) => i);
    return rasterOf(states, size, order, onScale(coloursOf(theme), extent));
  }, [states, size, theme, extent]);
  const paint = useCallback(
    (context: CanvasRenderingContext2D) =>
      paintColumns(context, raster, axis, { top: 0, bottom: heat }, axis.pitch),
    [raster, axis, heat],
  );
  usePainted(canvas, paint, width, heat);
  useTimeGestures(ref, axis, timeHand);
  const y = (value: number) => LINE - PAD - heights.shareOf(value) * (LINE - 2 * PAD);
  const high = y(distances[now] ?? Number.NaN);
  // Another network in the lane may have fewer units, and another text fewer timesteps.
  const noted = pointed && pointed.row < size && pointed.t < steps ? pointed : null;
  return (
    <div className="lane-figure" ref={ref}>
      {inVectors ? (
        <svg
          className="lane-heat"
          style={{ height: heat }}
          viewBox={`${axis.from} 0 ${axis.span} ${size}`}
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
        <canvas ref={canvas} className="lane-heat" style={{ height: heat }} />
      )}
      <svg width={width} height={height} aria-hidden="true">
        <clipPath id={clip}>
          <rect x={0} y={0} width={width} height={height} />
        </clipPath>
        <g transform={`translate(0 ${heat})`}>
          {heights.ticks
            .filter((_, i) => heights.ticks.length < 4 || i % 2 === 0)
            .map(({ value, text: label }) => (
              <g key={value} className="lane-tick">
                <line x1={0} x2={width} y1={y(value)} y2={y(value)} />
                <text x={-5} y={y(value) + 3.5}>
                  {label}
                </text>
              </g>
            ))}
        </g>
        <g clipPath={`url(#${clip})`}>
          <g transform={`translate(0 ${heat})`}>
            <line
              className="lane-from"
              x1={xAt(axis, from)}
              x2={xAt(axis, from)}
              y1={0}
              y2={LINE}
            />
            <path className="lane-line" d={pathOf(lineOn(axis, distances, y))} />
          </g>
        </g>
        <TimeCursor axis={axis} t={now} column={axis.pitch} top={1.5} bottom={height - 1.5} />
        {Number.isFinite(high) && isInView(axis, now) && (
          <circle className="lane-dot" cx={xAt(axis, now)} cy={heat + high} r={4.5} />
        )}
      </svg>
      <CellReach
        role="img"
        aria-label={text.picture(size, steps)}
        axis={axis}
        top={0}
        bottom={height}
        rows={(size * height) / Math.max(1, heat)}
        pointed={noted}
        onPoint={(cell) => setPointed(cell && cell.row < size ? cell : null)}
        onPick={({ t }) => change((old) => moveTo(old, t))}
      />
      {noted && (
        <NotedCell
          axis={axis}
          cell={noted}
          top={0}
          rowHeight={heat / size}
          column={axis.pitch}
          room={{ width, height }}
        >
          <p className="cell-note-where">
            {words.far.cell(noted.row, noted.t, glyph(symbols[noted.t] ?? ''))}
          </p>
          <p className="cell-note-value">
            {brief(states[noted.t * size + noted.row] ?? Number.NaN)}
          </p>
        </NotedCell>
      )}
    </div>
  );
}
