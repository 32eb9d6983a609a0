/** Where the entries of a matrix stand in a box, in CSS pixels. */
export interface MatrixLayout {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly top: number;
  readonly cellWidth: number;
  readonly cellHeight: number;
  /** Size of the digits, or 0 where cells are too small for any. */
  readonly digits: number;
  readonly hasHeads: boolean;
  readonly hasRowHeads: boolean;
  /** The middle of an entry's upper edge, and its height. */
  readonly placeOf: (row: number, column: number) => { left: number; top: number; height: number };
}

const clamp = (value: number, low: number, high: number) => Math.max(low, Math.min(high, value));

/** As large as the box allows; small matrices scroll rather than lose their digits, large ones shrink to a picture. */
export function layOutMatrix(
  width: number,
  height: number,
  rows: number,
  columns: number,
): MatrixLayout {
  const isPicture = rows * columns > 400;
  const left = 34;
  const top = 22;
  const [wide, high] = [Math.max(40, width - left - 12), Math.max(40, height - top - 10)];
  // On a projector, whose box is high, cells grow beyond what is pleasant on a desk.
  const most = Math.max(40, height * 0.17);
  const cellWidth = isPicture
    ? clamp(wide / columns, 2, 24)
    : clamp(wide / columns, 40, most * 1.95);
  const cellHeight = isPicture ? clamp(high / rows, 2, 20) : clamp(high / rows, 22, most);
  const digits = isPicture ? 0 : Math.min(most * 0.375, cellHeight * 0.52, cellWidth * 0.28);
  return {
    width: left + columns * cellWidth + 4,
    height: top + rows * cellHeight + 4,
    left,
    top,
    cellWidth,
    cellHeight,
    digits,
    hasHeads: cellWidth >= 14,
    hasRowHeads: cellHeight >= 11,
    placeOf: (row, column) => ({
      left: left + (column + 0.5) * cellWidth,
      top: top + row * cellHeight,
      height: cellHeight,
    }),
  };
}
