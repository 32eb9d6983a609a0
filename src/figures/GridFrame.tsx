import type { GridProps } from './gridProps.ts';

/** How round corners are, in CSS pixels. */
const ROUND = 3;

/** The frame around the numbers of a grid, at the address of the whole, and over it that of the row that is chosen. */
export function GridFrame(props: GridProps) {
  const { at, x, y, rows, columns, cellWidth, cellHeight, pickedRow = null } = props;
  const width = columns * cellWidth;
  return (
    <>
      <rect
        className="frame"
        data-at={at}
        x={x}
        y={y}
        width={width}
        height={rows * cellHeight}
        rx={ROUND}
      />
      {pickedRow !== null && pickedRow < rows && (
        <rect
          className="picked-row"
          x={x}
          y={y + pickedRow * cellHeight}
          width={width}
          height={cellHeight}
          // As round as the frame, past whose corners it would look otherwise.
          rx={Math.min(ROUND, cellHeight / 2)}
        />
      )}
    </>
  );
}
