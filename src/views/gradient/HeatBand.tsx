import { unitAddress, vectorAddress } from '../../engine/explain/address.ts';
import { brief } from '../../engine/explain/decimal.ts';
import { gradientAddress } from '../../engine/explain/gradientAddress.ts';
import { slight } from '../../engine/explain/significant.ts';
import { Arrow } from '../../figures/Arrow.tsx';
import { Grid } from '../../figures/Grid.tsx';
import { shownSteps, type TimeAxis, xAt } from '../../figures/time/axis.ts';
import { gradientWords } from '../../language/gradient.ts';
import { useSection, useWords } from '../../language/useWords.ts';
import type { HeatRows } from './bands.ts';
import { useClips } from './clips.ts';
import type { GradientLayout } from './layout.ts';

/** More numbers than this in view, or narrower columns, are painted. */
const MOST_CELLS = 320;
const LEAST_COLUMN = 30;

/** Whether the columns of a heatmap are elements of their own. */
export const areCells = (
  { size, numbers }: HeatRows,
  { pitch, column, left, right }: GradientLayout,
) =>
  column >= LEAST_COLUMN &&
  size * Math.min(numbers.length / size, (right - left) / pitch) <= MOST_CELLS;

/** A heatmap from near: a column of numbers for each timestep and, for gradients, arrows back in time. */
export function HeatBand({
  band,
  index,
  layout,
  axis,
  order,
  unit,
  cursor,
  phase,
  onGo,
}: {
  readonly band: HeatRows;
  readonly index: number;
  readonly layout: GradientLayout;
  readonly axis: TimeAxis;
  readonly order: Int32Array;
  readonly unit: number;
  readonly cursor: number;
  readonly phase: string;
  readonly onGo: (t: number, unit: number | null) => void;
}) {
  const clips = useClips();
  const words = useWords();
  const text = useSection(gradientWords);
  const place = layout.heats[index];
  if (!place || !areCells(band, layout)) return null;
  const { numbers, size, value, stride, isGradient, isOwn } = band;
  const { column, pitch, row, digits, scale } = layout;
  const gap = pitch - column;
  const middle = (place.top + place.bottom) / 2;
  // To the one computed before: on its left, or, where the layer reads from the end, on its right.
  const before = (t: number) => t - stride;
  const reach = stride * (column / 2 + 5);
  // Lanes of other cells have no addresses of their own: their numbers are not those of the stage.
  const named = (address: string) =>
    isOwn ? (isGradient ? gradientAddress(address) : address) : `${band.id}:${address}`;
  const write = isGradient ? slight : brief;
  // Of the states of a cell these arrows are of one.
  const isHandedBack = phase === `to.${value}`;
  return (
    <g
      className={isGradient ? 'gradient-band' : 'state-band'}
      clipPath={isGradient ? clips.revealed : undefined}
    >
      {shownSteps(axis).map((t) => (
        <g key={t}>
          {before(t) >= 0 && before(t) < axis.steps && gap > 16 * scale && (
            <Arrow
              key={`${t === cursor ? phase : ''}`}
              {...(isGradient
                ? {
                    x1: xAt(axis, t) - reach,
                    x2: xAt(axis, before(t)) + reach,
                  }
                : {
                    x1: xAt(axis, before(t)) + reach,
                    x2: xAt(axis, t) - reach,
                  })}
              y1={middle}
              y2={middle}
              head={6 * scale}
              className={`role-h ${isGradient ? `flows-back ${t === cursor && isHandedBack ? 'active' : 'reached'}` : 'waiting'}`}
            />
          )}
          <Grid
            version={[numbers, t, order]}
            x={xAt(axis, t) - column / 2}
            y={place.top}
            rows={size}
            columns={1}
            cellWidth={column}
            cellHeight={row}
            valueOf={(r) => numbers[t * size + (order[r] ?? r)] ?? Number.NaN}
            extent={band.extentAt(t)}
            textOf={digits > 0 ? write : null}
            fontSize={digits}
            addressOf={(r) => named(unitAddress(value, t, order[r] ?? r))}
            at={named(vectorAddress(value, t))}
            label={`${isGradient ? text.gradientLabel : text.statesLabel}, t = ${t}`}
            cellLabel={(r) => {
              const number = write(numbers[t * size + (order[r] ?? r)] ?? Number.NaN);
              return isGradient
                ? text.cell(value, t, order[r] ?? r, number)
                : words.say.unit(value, t, order[r] ?? r, number);
            }}
            tone="h"
            pickedRow={t === cursor ? order.indexOf(unit) : null}
            onPick={(r) => onGo(t, order[r] ?? r)}
          />
        </g>
      ))}
    </g>
  );
}
