import type { ReactNode } from 'react';
import { type TimeAxis, xAt } from './axis.ts';
import type { PaintedCell } from './CellReach.tsx';
import './time.css';

const WIDTH = 208;
const ASIDE = 16;

/** A cell of a painted heatmap in a frame, and beside it a note of what it is, on the side where there is room. */
export function NotedCell({
  axis,
  cell,
  top: bandTop,
  rowHeight,
  column,
  room,
  children,
}: {
  readonly axis: TimeAxis;
  readonly cell: PaintedCell;
  /** Where the heatmap begins. */
  readonly top: number;
  readonly rowHeight: number;
  /** Width of a column. */
  readonly column: number;
  readonly room: { readonly width: number; readonly height: number };
  readonly children: ReactNode;
}) {
  const x = xAt(axis, cell.t);
  const top = bandTop + cell.row * rowHeight;
  const y = top + rowHeight / 2;
  const [width, height] = [Math.max(column, 3), Math.max(rowHeight, 3)];
  const isLeft = x + WIDTH + ASIDE + 12 > room.width;
  return (
    <>
      <span className="far-pointed" style={{ left: x - width / 2, top, width, height }} />
      <div
        className="cell-note"
        style={{
          left: isLeft ? Math.max(0, x - WIDTH - ASIDE) : x + ASIDE,
          ...(y > room.height * 0.5 ? { bottom: room.height - y + 12 } : { top: y + 12 }),
          width: WIDTH,
        }}
      >
        {children}
      </div>
    </>
  );
}
