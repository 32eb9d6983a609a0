import { isInView, type TimeAxis, xAt } from './axis.ts';
import './time.css';

/** The frame around the column of a timestep, where columns are painted. */
export function TimeCursor({
  axis,
  t,
  column,
  top,
  bottom,
}: {
  readonly axis: TimeAxis;
  readonly t: number;
  /** Width of a column. */
  readonly column: number;
  readonly top: number;
  readonly bottom: number;
}) {
  if (!isInView(axis, t)) return null;
  const width = Math.max(column, 3) + 4;
  return (
    <rect
      className="far-cursor"
      x={xAt(axis, t) - width / 2}
      y={top}
      width={width}
      height={Math.max(0, bottom - top)}
      rx={Math.min(6, width / 3)}
    />
  );
}
