import type { GridProps } from './gridProps.ts';

/** The frame around the numbers of a grid, at the address of the whole. */
export const GridFrame = ({ at, x, y, rows, columns, cellWidth, cellHeight }: GridProps) => (
  <rect
    className="frame"
    data-at={at}
    x={x}
    y={y}
    width={columns * cellWidth}
    height={rows * cellHeight}
    rx={3}
  />
);
