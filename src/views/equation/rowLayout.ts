import type { Network } from '../../engine/declare/network.ts';
import { parameterOf, vectorOf } from '../../engine/declare/network.ts';
import { INPUT } from '../../engine/declare/part.ts';
import { valueTex } from '../../engine/explain/tex.ts';
import { emsOfSymbol } from '../../figures/readSymbol.ts';
import { type RowItem, rowItems } from './rowItems.ts';

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
  /** Size of the signs. */
  readonly signs: number;
  /** Whether the cells of matrices are about as wide as those of vectors. */
  readonly isEven: boolean;
}

interface Room {
  readonly width: number;
  readonly height: number;
  readonly scale: number;
  /** Whether the input is one-hot, and its digits single. */
  readonly isOneHot: boolean;
  /** The smallest digits that can be read, in CSS pixels. */
  readonly leastType?: number;
  /** Whether it stands alone, and what stands over two boxes must be read from afar: they are set farther apart. */
  readonly isAlone?: boolean;
}

/** Width of the longest number in a cell, in sizes of its digits. */
export const CHARACTERS = 3.3;
const LEAST_DIGITS = 8.8;
const HAIR = 0.16;
/** The sizes of type that digits have where they find the room. */
const DIGITS = [14, 12];
const SIGN = 20;
const SMALL_SIGN = 16;
export const SYMBOL = 16;
/** A cell where there is room, and how wide it may become. */
const CELL = 60;
const WIDEST_CELL = 64;
const READABLE_CELL = 32;
/** What stands over a box is made smaller rather than keep more than this from its neighbours. */
export const WIDEST_HEAD = 96;
const MOST_SCROLLED = 24;
/** The least width of a cell whose row is too low for digits. */
const LEAST_COLOUR = 10;
/** The least height and width of a box, and the height of a row where there are few beside very many. */
const LEAST_BOX = 24;
const FEW_ROW = 18;
const TOP = 40;
/** The digits of a cell that has so much room for them, one of few sizes as long as it can be; 0 where there is too little. */
export function digitSize(room: number, scale: number, least = LEAST_DIGITS): number {
  const usual = DIGITS.map((size) => size * scale).find((size) => size <= room);
  return (usual ?? 0) >= least ? (usual ?? 0) : room < least ? 0 : room;
}

const clamp = (value: number, low: number, high: number) => Math.max(low, Math.min(high, value));

/** A row that is too long is drawn together in so many steps, from 0 to 1, as far as it can be read. */
const STEPS = 6;
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
 * A value and what it is made of side by side, as large as room allows and never larger than is pleasant to read. It is
 * shown as made from gates and states where all of that has room with its digits, else from what it reads; where even that
 * is too long, it is wider than its room.
 */
export function layOutOperands(
  network: Network,
  value: string,
  at: { readonly t: number; readonly steps: number },
  room: Room,
): RowLayout {
  const whole = layOutRow(network, rowItems(network, value, at, true), room);
  const isThere = whole.width <= room.width;
  if (isThere && whole.digits > 0) return whole;
  const own = layOutRow(network, rowItems(network, value, at, false), room);
  // Without digits, colours of all of it say more.
  return isThere && own.digits === 0 ? whole : own;
}

/** One line, drawn together no further than it must be for its cells to be as wide as its vectors. */
function layOutRow(network: Network, items: readonly RowItem[], room: Room): RowLayout {
  let fitting: RowLayout | null = null;
  for (let step = 0; ; step++) {
    const line = layOutLine(network, items, room, step / STEPS);
    const fits = line.width <= room.width;
    if (fits && line.isEven) return line;
    if (fits) fitting ??= line;
    if (step === STEPS) return line.digits > 0 ? line : (fitting ?? line);
  }
}

function layOutLine(
  network: Network,
  items: readonly RowItem[],
  room: Room,
  tightness: number,
): RowLayout {
  const { scale, isOneHot, leastType } = room;
  const leastDigits = Math.max(LEAST_DIGITS, leastType ?? 0);
  // Cells narrower than this lose their digits; a row of few of them is scrolled instead.
  const leastCell = leastDigits * CHARACTERS + HAIR;
  const sizes = items.map((item) => sizeOf(network, item));
  const most = Math.max(1, ...sizes.map(([rows]) => rows));
  const tall = Math.max(LEAST_BOX * scale, room.height - TOP * scale - 4);
  const rowHeight = Math.min(tall / most, 27 * scale);
  const readable = rowHeight * 0.55;
  const isReadable = readable >= leastDigits;
  const signs = tightness > 0.5 ? SMALL_SIGN : SIGN;
  const share = signs / SIGN;
  const gap = between(room.isAlone ? 22 : 4, 2, tightness) * scale;
  // Beside hundreds of rows, a few would be a mere line: they are as high as their digits need.
  const ownHeight = (rows: number) =>
    isReadable || rows * FEW_ROW * scale > tall ? rowHeight : FEW_ROW * scale;
  /** Of everything but a matrix; a matrix takes what they leave. */
  const widthOf = (item: RowItem, rows: number, columns: number): number => {
    if (item.kind === 'sign') return signWidth(item) * share * scale;
    if (columns > 1) return 0;
    return (
      (ownHeight(rows) * 0.55 < leastDigits
        ? 18
        : vectorWidth(network, item, tightness, isOneHot)) * scale
    );
  };
  /** What stands over a small box may be wider than the box. */
  const slotOf = (item: RowItem, rows: number, columns: number, width: number) =>
    Math.max(width, headWidth(network, item, rows, columns, width / scale) * scale);
  const matrixColumns = sizes.reduce((sum, [, columns]) => sum + (columns > 1 ? columns : 0), 0);
  const others = items.reduce((sum, item, i) => {
    const [rows, columns] = sizes[i] ?? [0, 0];
    const width = widthOf(item, rows, columns);
    return sum + (columns > 1 ? 0 : slotOf(item, rows, columns, width)) + gap;
  }, 0);
  const fair = (room.width - others) / Math.max(1, matrixColumns);
  const least = isReadable ? leastCell : LEAST_COLOUR;
  // Where there is no room even for colours, the row is wider than the page and can be scrolled.
  const roomy = clamp(
    fair < least && matrixColumns <= MOST_SCROLLED
      ? isReadable
        ? between(Math.max(READABLE_CELL, leastCell), leastCell, tightness)
        : LEAST_COLOUR
      : fair,
    1,
    WIDEST_CELL * scale,
  );
  const cellWidth = roomy < 30 ? Math.min(roomy, Math.max(1, rowHeight * 1.7)) : roomy;
  const wide = matrixColumns > 0 ? cellWidth : between(CELL, 30, tightness) * scale;
  const digits = digitSize(Math.min(readable, wide / CHARACTERS), scale, leastDigits);

  let x = 0;
  const height = TOP * scale + most * rowHeight + 4;
  const middle = (TOP * scale + height) / 2;
  const placed = items.map((item, i): PlacedItem => {
    const [rows, columns] = sizes[i] ?? [0, 0];
    const across = Math.max(cellWidth, (LEAST_BOX * scale) / columns, columns > 64 ? 1 : 4);
    const width = columns > 1 ? columns * across : widthOf(item, rows, columns);
    const slot = slotOf(item, rows, columns, width);
    const place = { item, x: x + (slot - width) / 2, middle, width, rows, columns };
    x += slot + gap;
    return { ...place, cellWidth: columns > 1 ? across : width, rowHeight: ownHeight(rows) };
  });
  const isEven =
    matrixColumns === 0 || cellWidth >= between(CELL, leastCell / scale, tightness) * scale;
  return { placed, width: Math.max(0, x - gap), height, digits, signs, isEven };
}

/** About as wide as its letters, of which capitals are the wider: signs are few and short. */
function signWidth(item: RowItem): number {
  if (item.kind !== 'sign') return 0;
  if (item.text.length > 1)
    return 6 + item.text.length * 9.2 + item.text.replace(/[^A-Z]/g, '').length * 4.4;
  return item.text === ')' ? 10 : 17;
}

/** About as wide as the symbol and the sizes over a box. */
function headWidth(
  network: Network,
  item: RowItem,
  rows: number,
  columns: number,
  width: number,
): number {
  if (item.kind === 'sign') return 0;
  if (item.kind === 'vector') {
    const ems = emsOfSymbol(valueTex(network, item.value, item.t));
    return Math.min(ems * SYMBOL, Math.max(WIDEST_HEAD, width));
  }
  return parameterOf(network, item.name).isVector ? 0 : 6.5 * `${rows} × ${columns}`.length;
}

/** Room for a vector with digits; those of ones and zeros are single. */
function vectorWidth(
  network: Network,
  item: RowItem,
  tightness: number,
  isOneHot: boolean,
): number {
  return item.kind === 'vector' && isOneHotValue(network, item.value, isOneHot)
    ? between(30, 18, tightness)
    : between(CELL, 30, tightness);
}

/** Whether a value is ones and zeros: a symbol that is read, or what is chosen. */
export const isOneHotValue = (network: Network, value: string, isOneHot: boolean): boolean =>
  value === INPUT ? isOneHot : value === network.ports.head?.choice;
