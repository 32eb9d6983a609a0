import { significant } from '../../engine/explain/significant.ts';
import { shade } from '../../figures/shade.ts';
import { shownSteps, type TimeAxis, xAt } from '../../figures/time/axis.ts';
import type { GradientLayout } from './layout.ts';

/** Doublings (or halvings) in full colour. */
export const FULL_FACTOR = 2;

/** Narrower steps have no room for their number. */
const LEAST_WIDTH = 46;

/** Whether each factor is written, and not only a colour. */
export const areWritten = ({ pitch, scale }: GradientLayout) => pitch >= LEAST_WIDTH * scale;

/** What each step back multiplies the length by, written where the step is: between two timesteps. */
export function FactorRow({
  factors,
  stride,
  layout,
  axis,
  now,
}: {
  readonly factors: Float64Array;
  /** How many timesteps on the next one to be computed is. */
  readonly stride: 1 | -1;
  readonly layout: GradientLayout;
  readonly axis: TimeAxis;
  readonly now: number;
}) {
  const { pitch, scale, factors: band } = layout;
  if (!areWritten(layout)) return null;
  const width = Math.min(pitch * 0.86, 66 * scale);
  return (
    <g className="factors">
      {shownSteps(axis, 1)
        .filter((t) => !Number.isNaN(factors[t] ?? Number.NaN))
        .map((t) => {
          const factor = factors[t] as number;
          const power = Math.log2(factor);
          const { className, magnitude } = shade(
            Number.isFinite(power) ? power : Math.sign(power) * 9,
            FULL_FACTOR,
          );
          const x = xAt(axis, t - stride / 2);
          return (
            <g
              key={t}
              className={`factor cell ${className}${t === now ? ' now' : ''}`}
              style={{ '--m': magnitude } as React.CSSProperties}
            >
              <rect
                x={x - width / 2}
                y={band.top}
                width={width}
                height={band.bottom - band.top}
                rx={4}
              />
              <text
                x={x}
                y={(band.top + band.bottom) / 2}
                fontSize={Math.min(12.5 * scale, width / 4.6)}
              >
                × {significant(factor, 2)}
              </text>
            </g>
          );
        })}
    </g>
  );
}
