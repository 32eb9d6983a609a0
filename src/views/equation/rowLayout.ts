import type { Network } from '../../engine/network.ts';
import { parameterOf, vectorOf } from '../../engine/network.ts';
import type { RowItem } from './rowItems.ts';

/** An item of the row with its place; `x` is its left edge. */
export interface PlacedItem {
  readonly item: RowItem;
  readonly x: number;
  readonly width: number;
  readonly rows: number;
  readonly columns: number;
  readonly cellWidth: number;
  readonly rowHeight: number;
}

export interface RowLayout {
  readonly placed: readonly PlacedItem[];
  readonly width: number;
  readonly height: number;
  /** Size of the digits, or 0 where cells are too small for any. */
  readonly digits: number;
  /** Where the boxes begin, below the symbols. */
  readonly top: number;
}

/** Width of the longest number in a cell, in sizes of its digits. */
const CHARACTERS = 3.05;
const LEAST_DIGITS = 8.8;
/** Cells narrower than this lose their digits; a row of few of them is scrolled instead. */
const LEAST_CELL = 27;
const READABLE_CELL = 32;
const MOST_SCROLLED = 24;
/** The least height and width of a box, and the height of a row where there are few beside very many. */
const LEAST_BOX = 24;
const FEW_ROW = 18;
const GAP = 4;
const TOP = 40;
const clamp = (value: number, low: number, high: number) => Math.max(low, Math.min(high, value));

const sizeOf = (network: Network, item: RowItem): readonly [rows: number, columns: number] => {
  if (item.kind === 'sign') return [0, 0];
  if (item.kind === 'vector') return [vectorOf(network, item.value).size, 1];
  const { rows, columns } = parameterOf(network, item.name);
  return [rows, columns];
};

/** Sets the items side by side, as large as room allows and never larger than is pleasant to read. */
export function layOutRow(
  network: Network,
  items: readonly RowItem[],
  room: { readonly width: number; readonly height: number; readonly scale: number },
): RowLayout {
  const { scale } = room;
  const sizes = items.map((item) => sizeOf(network, item));
  const most = Math.max(1, ...sizes.map(([rows]) => rows));
  const tall = Math.max(LEAST_BOX * scale, room.height - TOP * scale - 4);
  const rowHeight = Math.min(tall / most, 27 * scale);
  const matrixColumns = sizes.reduce((sum, [, columns]) => sum + (columns > 1 ? columns : 0), 0);
  const vectors =
    items.reduce((sum, item, i) => sum + (sizes[i]?.[1] === 1 ? vectorWidth(item) : 0), 0) * scale;
  const signs = items.reduce((sum, item) => sum + signWidth(item, scale), 0);
  const gaps = items.length * GAP * scale;
  const free = room.width - signs - gaps - vectors;
  const fair = free / Math.max(1, matrixColumns);
  // Where there is no room even for colours, the row is wider than the page and can be scrolled.
  const roomy = clamp(
    fair < LEAST_CELL && matrixColumns <= MOST_SCROLLED ? READABLE_CELL : fair,
    1,
    42 * scale,
  );
  const cellWidth = roomy < 30 ? Math.min(roomy, Math.max(1, rowHeight * 1.5)) : roomy;
  const readable = Math.min(rowHeight * 0.55, 13 * scale);
  const fitting = Math.min(readable, cellWidth / CHARACTERS);
  const digits = fitting < LEAST_DIGITS ? 0 : fitting;
  const isReadable = readable >= LEAST_DIGITS;

  let x = 0;
  const placed = items.map((item, i): PlacedItem => {
    const [rows, columns] = sizes[i] ?? [0, 0];
    // Beside hundreds of rows, a few would be a mere line: they are as high as their digits need.
    const own = isReadable || rows * FEW_ROW * scale > tall ? rowHeight : FEW_ROW * scale;
    const across = Math.max(cellWidth, (LEAST_BOX * scale) / columns, columns > 64 ? 1 : 4);
    const width =
      item.kind === 'sign'
        ? signWidth(item, scale)
        : columns > 1
          ? columns * across
          : (own * 0.55 < LEAST_DIGITS ? 18 : vectorWidth(item)) * scale;
    // What stands over a small box may be wider than the box.
    const slot = Math.max(width, headWidth(item, rows, columns) * scale);
    const place = { item, x: x + (slot - width) / 2, width, rows, columns };
    x += slot + GAP * scale;
    return { ...place, cellWidth: across, rowHeight: own };
  });
  return {
    placed,
    width: Math.max(0, x - GAP * scale),
    height: TOP * scale + most * rowHeight + 4,
    digits,
    top: TOP * scale,
  };
}

/** About as wide as its letters: signs are few and short. */
function signWidth(item: RowItem, scale: number): number {
  if (item.kind !== 'sign') return 0;
  if (item.text.length > 1) return (6 + item.text.length * 9.2) * scale;
  return (item.text === ')' ? 10 : 17) * scale;
}

/** About as wide as the symbol and the sizes over a box. */
function headWidth(item: RowItem, rows: number, columns: number): number {
  if (item.kind === 'sign') return 0;
  if (item.kind === 'vector') return 12 + 6 * String(item.t).length;
  return columns > 1 ? 6 * `${rows} × ${columns}`.length : 0;
}

/** Room for a vector with digits; one-hot digits are single. A matrix takes none of it. */
function vectorWidth(item: RowItem): number {
  if (item.kind === 'sign') return 0;
  if (item.kind === 'parameter') return 46;
  return item.value === 'x' ? 26 : 46;
}
