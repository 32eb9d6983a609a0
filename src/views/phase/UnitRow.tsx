import type { ReactNode } from 'react';
import { unitAddress } from '../../engine/explain/address.ts';
import { brief } from '../../engine/explain/decimal.ts';
import { LeftOut } from '../../figures/LeftOut.tsx';
import { HEIGHT, WIDTH } from '../../figures/pictureFrame.ts';
import { withUnit } from '../../scene/change/change.ts';
import type { Moment } from '../../state/moment.ts';
import { change } from '../../state/store.ts';

/** Where the rows begin, below the names. */
export const TOP = 34;

/** Height of each of so many rows. */
export const rowHeight = (count: number): number => Math.min(36, (HEIGHT - TOP - 14) / count);

/** Where the index of a unit stands. */
const INDEX = 18;

/** Where there are units above or below those that have a row. */
export const OtherUnits = ({
  units,
  count,
}: {
  readonly units: readonly number[];
  readonly count: number;
}) => (
  <LeftOut
    shown={units}
    count={count}
    axis="y"
    across={INDEX}
    begin={TOP}
    end={TOP + units.length * rowHeight(units.length)}
  />
);

/** A row of a picture for one unit: which it is, what is drawn of it, and what it comes to. A click chooses the unit. */
export function UnitRow({
  moment: { trace, t, value, unit: picked },
  unit,
  y,
  height,
  children,
}: {
  readonly moment: Moment;
  readonly unit: number;
  readonly y: number;
  readonly height: number;
  readonly children: ReactNode;
}) {
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the arrow keys choose the unit.
    <g
      className={unit === picked ? 'part-row picked' : 'part-row'}
      onClick={() => change((scene) => withUnit(scene, unit))}
    >
      <rect className="row-reach" x={4} y={y} width={WIDTH - 8} height={height} rx={5} />
      <text className="row-index" x={INDEX} y={y + height / 2} fontSize={12}>
        {unit}
      </text>
      {children}
      <text
        className="row-total outcome"
        data-at={unitAddress(value, t, unit)}
        x={WIDTH - 12}
        y={y + height / 2}
        fontSize={13}
      >
        {brief(trace.at(value, t)[unit] ?? Number.NaN)}
      </text>
    </g>
  );
}
