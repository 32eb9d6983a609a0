import type { BoxItem } from './boxGrids.ts';

/** Where the parts of the equation in boxes stand. */
export interface BoxLayout {
  readonly width: number;
  readonly rowHeight: number;
  /** Width of a cell of a matrix. */
  readonly cell: number;
  /** Width of a vector. */
  readonly vector: number;
  readonly digits: number;
  readonly places: readonly number[];
}

/** Room above the boxes for symbols and captions. */
export const HEAD = 44;
const GAP = 9;

/** Narrower, a vector has no room for its numbers; a matrix whose cells have none is still seen as one. */
const LEAST_VECTOR = 42;
const LEAST_CELL = 10;
/** About how wide what stands over a matrix is. */
const CAPTION = 72;
/** Where even these are too wide, their distance. */
const LEAST_GAP = 4;

/**
 * Widths of all parts, so that they fill the height and fit the width as long as they can: vectors become narrower first,
 * down to their numbers, then the cells of matrices, then what is between.
 */
export function layOutBoxes(
  items: readonly BoxItem[],
  size: { readonly width: number; readonly height: number; readonly scale: number },
): BoxLayout {
  const { scale } = size;
  const tall = Math.max(1, ...items.map((item) => (item.kind === 'grid' ? item.rows : 1)));
  const head = HEAD * scale;
  const rowHeight = Math.max(0.5, Math.min(30 * scale, (size.height - head - 8) / tall));
  const isMatrix = (item: BoxItem) => item.kind === 'grid' && item.columns > 1;
  const columns = items.reduce(
    (sum, item) => sum + (item.kind === 'grid' && item.columns > 1 ? item.columns : 0),
    0,
  );
  const signs = items.reduce(
    (sum, item) => sum + (item.kind === 'sign' ? signWidth(item.text, scale) : 0),
    0,
  );
  const vectors = items.filter((item) => item.kind === 'grid' && !isMatrix(item)).length;
  const between = Math.max(1, items.length - 1);
  const room = size.width - signs;
  const isLow = rowHeight < 12;
  const [widest, narrowest] = isLow ? [40, 22] : [62, LEAST_VECTOR];
  // Where there are few, what stands over them takes more room than they would.
  const fewest = Math.min(
    ...items.map((item) =>
      item.kind === 'grid' && item.columns > 1 && item.caption !== ''
        ? item.columns
        : Number.POSITIVE_INFINITY,
    ),
  );
  const most = Math.min(50 * scale, Math.max(rowHeight * 1.75, (CAPTION * scale) / fewest));
  const clamp = (value: number, low: number, high: number) => Math.max(low, Math.min(high, value));
  const free = room - GAP * scale * between;
  const vector = clamp(
    (free - columns * most) / Math.max(1, vectors),
    narrowest * scale,
    widest * scale,
  );
  // Of very many columns each is a line.
  const least = Math.max(2, Math.min(most, (LEAST_CELL * scale * 6) / Math.max(6, columns / 4)));
  const cell = clamp((free - vectors * vector) / Math.max(1, columns), least, most);
  const gap = clamp(
    (room - vectors * vector - columns * cell) / between,
    LEAST_GAP * scale,
    GAP * scale,
  );
  const places: number[] = [];
  let x = 0;
  for (const item of items) {
    places.push(x);
    x += widthOf(item, cell, vector, scale) + gap;
  }
  const digits = Math.min(rowHeight * 0.5, 13 * scale, cell / 3.9);
  return { width: x, rowHeight, cell, vector, digits: digits >= 8.5 ? digits : 0, places };
}

export const widthOf = (item: BoxItem, cell: number, vector: number, scale: number): number => {
  if (item.kind === 'sign') return signWidth(item.text, scale);
  return item.columns > 1 ? item.columns * cell : vector;
};

const signWidth = (text: string, scale: number) => Math.max(16, text.length * 10) * scale;
