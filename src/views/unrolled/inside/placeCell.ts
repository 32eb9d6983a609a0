import { emsOfSymbol } from '../../../figures/readSymbol.ts';
import type { CellColumn, CellDrawing } from './readCell.ts';

/** Sizes along the time axis, in CSS pixels. */
export interface Widths {
  readonly vector: number;
  readonly scale: number;
  /** Whether the terms of the sums are drawn. */
  readonly isFull: boolean;
  /** Whether the vectors are so low that the symbol beside one stands before the sign behind it. */
  readonly isLow: boolean;
}

/** Where a column stands: left edges of its vectors, centres of its signs. */
export interface PlacedColumn {
  readonly column: CellColumn;
  readonly value: number;
  /** The sign of a pointwise operation, left of its result; null over a sum, where the activation stands below it. */
  readonly sign: number | null;
  readonly sum: number | null;
  /** Left edges of the terms; none where they are not drawn. */
  readonly terms: readonly number[];
  readonly below: number | null;
}

export interface PlacedCrossing {
  readonly value: string;
  readonly join: string | null;
  readonly sign: number;
  /** Left edge of the vector behind it. */
  readonly vector: number;
}

export interface PlacedCell {
  readonly columns: readonly PlacedColumn[];
  readonly crossings: readonly PlacedCrossing[];
  readonly width: number;
}

/** Radius of a pointwise sign, distances of vectors, at scale 1. */
export const RADIUS = 10;
/** The symbol of a sum, with the gate in its index, stands between it and the next vector, and nearer to it. */
const BESIDE = 32;
/** The box with "tanh" beside one with a sigma. */
const WIDEST_BOX = 35;
const HALF_BOX = 20;
const SIGN = 15;
/** Size, at scale 1, of the biases named before the "=" of a sum. */
export const SUM_SIGN = 15;
/** What these take, at scale 1. */
export const biasesWidth = (biases: readonly string[]): number =>
  biases.reduce((sum, symbol) => sum + emsOfSymbol(`+${symbol}`) * SUM_SIGN + 1.4, 0);
const CLOSE = 7;
/** A symbol with its index, beside a vector. */
const SYMBOL = 17;
/** Past the vectors of the states before, and past the last. */
const ENTRY = 26;
const EXIT = 26;

/** Sets columns and crossings from left to right, each as far left as those before it let it. */
export function placeCell(
  { columns, crossings, road, buses }: CellDrawing,
  { vector, scale, isFull, isLow }: Widths,
): PlacedCell {
  // Narrow vectors stand further apart than wide ones: the boxes over them are as wide as ever.
  const apart = Math.max(BESIDE, WIDEST_BOX + 3 - vector / scale);
  const [radius, beside, sign, close] = [RADIUS, apart, SIGN, CLOSE].map(
    (size) => size * scale,
  ) as [number, number, number, number];
  const start = vector + ENTRY * scale;
  // The right ends of what stands on the road, on top of the columns, and at their foot.
  const ends = { road: start, top: start - beside, foot: start - beside };
  const placed: PlacedColumn[] = [];
  const met: PlacedCrossing[] = [];
  const isBus = (value: string) => buses.some((bus) => !bus.previous && bus.value === value);

  const put = (column: CellColumn, isLastJoin: boolean): void => {
    // What joins the road does so right above itself, behind all that the road carries so far.
    const least = isLastJoin ? ends.road + radius + close - vector / 2 : 0;
    if (column.sum !== null) {
      const count = isFull ? column.terms.length : 0;
      const lead = count * (vector + sign) + (isFull ? biasesWidth(column.biases) * scale : 0);
      const value = Math.max(ends.top + beside, ends.foot + beside + lead, least);
      const first = value - lead;
      const terms = Array.from({ length: count }, (_, i) => first + i * (vector + sign));
      placed.push({ column, value, sign: null, sum: value, terms, below: null });
      ends.top = value + vector;
      ends.foot = value + vector;
      return;
    }
    const hasBelow = column.below !== null;
    const reach = column.hasBox ? HALF_BOX * scale : radius;
    const symbol = isLow && placed.length > 0 ? SYMBOL * scale : close;
    const at = Math.max(
      ends.top + symbol + reach,
      hasBelow ? ends.foot + beside + vector / 2 : 0,
      least - vector / 2 - close - reach,
      placed.length === 0 ? start : 0,
    );
    const value = at + reach + close;
    placed.push({
      column,
      value,
      sign: at,
      sum: null,
      terms: [],
      below: hasBelow ? at - vector / 2 : null,
    });
    ends.top = value + vector;
    if (hasBelow) ends.foot = at + vector / 2;
    if (isBus(column.value)) ends.foot = Math.max(ends.foot, value + vector / 2);
  };

  const readsRoad = (column: CellColumn) => column.sum === null && column.onRoad;
  let next = 0;
  for (const { value, joins, after } of crossings) {
    for (; next < after; next++) {
      const column = columns[next] as CellColumn;
      put(column, column.value === joins[joins.length - 1]);
    }
    const join = joins[joins.length - 1] ?? null;
    const under = placed.find(({ column }) => column.value === join);
    const at = under
      ? Math.max(under.value + vector / 2, ends.road + radius + close)
      : ends.road + radius + close;
    met.push({ value, join, sign: at, vector: at + radius + close });
    ends.road = at + radius + close + vector;
    if (isBus(value)) {
      ends.top = Math.max(ends.top, ends.road + close - beside);
      ends.foot = Math.max(ends.foot, ends.road + close - beside);
    }
  }
  for (; next < columns.length; next++) {
    const column = columns[next] as CellColumn;
    // The box of an activation is wider than a sign, and the symbol of the column before it needs room.
    if (readsRoad(column)) ends.top = Math.max(ends.top + beside, ends.road - radius);
    put(column, false);
  }
  const last = Math.max(road ? ends.road : 0, ends.top, ends.foot);
  return { columns: placed, crossings: met, width: last + EXIT * scale };
}
