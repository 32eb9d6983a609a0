import type { Network } from '../../engine/declare/network.ts';
import { parameterOf, vectorOf } from '../../engine/declare/network.ts';
import type { RowItem } from './rowItems.ts';

/** An item of the row with its place; `x` is its left edge. */
export interface PlacedItem {
  readonly item: RowItem;
  readonly x: number;
  /** The height of its middle below the top of the row. */
  readonly middle: number;
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
  /** Size of the signs, as a share of the usual one. */
  readonly signs: number;
}

interface Room {
  readonly width: number;
  readonly height: number;
  readonly scale: number;
  /** Whether the input is one-hot, and its digits single. */
  readonly isOneHot: boolean;
}

/** Width of the longest number in a cell, in sizes of its digits. */
export const CHARACTERS = 3.3;
const LEAST_DIGITS = 8.8;
/** Cells narrower than this lose their digits; a row of few of them is scrolled instead. */
const LEAST_CELL = 29.2;
const READABLE_CELL = 32;
const MOST_SCROLLED = 24;
/** The least width of a cell whose row is too low for digits. */
const LEAST_COLOUR = 10;
/** The least height and width of a box, and the height of a row where there are few beside very many. */
const LEAST_BOX = 24;
const FEW_ROW = 18;
const TOP = 40;
const clamp = (value: number, low: number, high: number) => Math.max(low, Math.min(high, value));

/** A row that is too long is drawn together in so many steps, from 0 to 1, as far as it can be read. */
const STEPS = 4;
/** From the usual to the tightest. */
const between = (usual: number, tightest: number, tightness: number) =>
  usual + (tightest - usual) * tightness;

const sizeOf = (network: Network, item: RowItem): readonly [rows: number, columns: number] => {
  if (item.kind === 'sign') return [0, 0];
  if (item.kind === 'vector') return [vectorOf(network, item.value).size, 1];
  const { rows, columns } = parameterOf(network, item.name);
  return [rows, columns];
};

/**
 * Sets the items side by side, as large as room allows and never larger than is pleasant to read. Where they are too
 * long they draw together, then go on in a second line after their second "=", and are at last wider than their room.
 */
export function layOutRow(network: Network, items: readonly RowItem[], room: Room): RowLayout {
  const one = tightened(network, items, room);
  if (one.width <= room.width) return one;
  const two = layOutLines(network, items, room);
  const isWhole = two !== null && two.width <= room.width && two.height <= room.height;
  // Colours that are all there say more than colours of which the result is cut off.
  if (two && two.width <= room.width && two.digits > 0) return two;
  return isWhole && one.digits === 0 ? two : one;
}

/** One line, drawn together no further than it must be. */
function tightened(network: Network, items: readonly RowItem[], room: Room): RowLayout {
  let line = layOutLine(network, items, room, 0);
  for (let step = 1; step <= STEPS && line.width > room.width; step++)
    line = layOutLine(network, items, room, step / STEPS);
  return line;
}

/** The items in two lines, the second beginning under the "=" of the first; null where there is only one "=". */
function layOutLines(network: Network, items: readonly RowItem[], room: Room): RowLayout | null {
  const isEquals = (item: RowItem) => item.kind === 'sign' && item.text === '=';
  const first = items.findIndex(isEquals);
  const second = items.findLastIndex(isEquals);
  if (first === second) return null;
  const half = { ...room, height: room.height / 2 };
  const upper = tightened(network, items.slice(0, second), half);
  const lower = tightened(network, items.slice(second), half);
  const indent = upper.placed[first]?.x ?? 0;
  const moved = lower.placed.map((placed) => ({
    ...placed,
    x: placed.x + indent,
    middle: placed.middle + upper.height,
  }));
  return {
    placed: [...upper.placed, ...moved],
    width: Math.max(upper.width, indent + lower.width),
    height: upper.height + lower.height,
    digits: Math.min(upper.digits, lower.digits || upper.digits),
    signs: Math.min(upper.signs, lower.signs),
  };
}

function layOutLine(
  network: Network,
  items: readonly RowItem[],
  room: Room,
  tightness: number,
): RowLayout {
  const { scale, isOneHot } = room;
  const sizes = items.map((item) => sizeOf(network, item));
  const most = Math.max(1, ...sizes.map(([rows]) => rows));
  const tall = Math.max(LEAST_BOX * scale, room.height - TOP * scale - 4);
  const rowHeight = Math.min(tall / most, 27 * scale);
  const readable = Math.min(rowHeight * 0.55, 13 * scale);
  const isReadable = readable >= LEAST_DIGITS;
  const share = between(1, 0.82, tightness);
  const gap = between(4, 2, tightness) * scale;
  // Beside hundreds of rows, a few would be a mere line: they are as high as their digits need.
  const ownHeight = (rows: number) =>
    isReadable || rows * FEW_ROW * scale > tall ? rowHeight : FEW_ROW * scale;
  /** Of everything but a matrix; a matrix takes what they leave. */
  const widthOf = (item: RowItem, rows: number, columns: number): number => {
    if (item.kind === 'sign') return signWidth(item) * share * scale;
    if (columns > 1) return 0;
    return (
      (ownHeight(rows) * 0.55 < LEAST_DIGITS ? 18 : vectorWidth(item, tightness, isOneHot)) * scale
    );
  };
  const matrixColumns = sizes.reduce((sum, [, columns]) => sum + (columns > 1 ? columns : 0), 0);
  const others = items.reduce(
    (sum, item, i) => sum + widthOf(item, ...(sizes[i] ?? [0, 0])) + gap,
    0,
  );
  const fair = (room.width - others) / Math.max(1, matrixColumns);
  const least = isReadable ? LEAST_CELL : LEAST_COLOUR;
  // Where there is no room even for colours, the row is wider than the page and can be scrolled.
  const roomy = clamp(
    fair < least && matrixColumns <= MOST_SCROLLED
      ? isReadable
        ? between(READABLE_CELL, LEAST_CELL, tightness)
        : LEAST_COLOUR
      : fair,
    1,
    42 * scale,
  );
  const cellWidth = roomy < 30 ? Math.min(roomy, Math.max(1, rowHeight * 1.7)) : roomy;
  const fitting = Math.min(readable, cellWidth / CHARACTERS);
  const digits = fitting < LEAST_DIGITS ? 0 : fitting;

  let x = 0;
  const height = TOP * scale + most * rowHeight + 4;
  const middle = (TOP * scale + height) / 2;
  const placed = items.map((item, i): PlacedItem => {
    const [rows, columns] = sizes[i] ?? [0, 0];
    const across = Math.max(cellWidth, (LEAST_BOX * scale) / columns, columns > 64 ? 1 : 4);
    const width = columns > 1 ? columns * across : widthOf(item, rows, columns);
    // What stands over a small box may be wider than the box.
    const slot = Math.max(width, headWidth(network, item, rows, columns) * scale);
    const place = { item, x: x + (slot - width) / 2, middle, width, rows, columns };
    x += slot + gap;
    return { ...place, cellWidth: columns > 1 ? across : width, rowHeight: ownHeight(rows) };
  });
  return { placed, width: Math.max(0, x - gap), height, digits, signs: share };
}

/** About as wide as its letters, of which capitals are the wider: signs are few and short. */
function signWidth(item: RowItem): number {
  if (item.kind !== 'sign') return 0;
  if (item.text.length > 1)
    return 6 + item.text.length * 9.2 + item.text.replace(/[^A-Z]/g, '').length * 4.4;
  return item.text === ')' ? 10 : 17;
}

/** About as wide as the symbol and the sizes over a box. */
function headWidth(network: Network, item: RowItem, rows: number, columns: number): number {
  if (item.kind === 'sign') return 0;
  if (item.kind === 'vector') return 12 + 6 * String(item.t).length;
  return parameterOf(network, item.name).isBias ? 0 : 6 * `${rows} × ${columns}`.length;
}

/** Room for a vector with digits; one-hot digits are single. */
function vectorWidth(item: RowItem, tightness: number, isOneHot: boolean): number {
  return isOneHot && item.kind === 'vector' && item.value === 'x'
    ? between(26, 18, tightness)
    : between(46, 30, tightness);
}
