import type { InsideLayout } from './layOutInside.ts';

/** The inside of a cell that reads from the end: what comes before stands on the right, and everything goes to the left. */
export function mirrored(drawn: InsideLayout): InsideLayout {
  const { width, vectorWidth } = drawn;
  return {
    ...drawn,
    vectors: drawn.vectors.map((vector) => ({
      ...vector,
      x: width - vectorWidth - vector.x,
      side: vector.side === 1 ? -1 : 1,
    })),
    signs: drawn.signs.map((sign) => ({ ...sign, x: width - sign.x })),
    wires: drawn.wires.map((wire) => ({
      ...wire,
      points: wire.points.map(([x, y]) => [width - x, y] as const),
    })),
    up: width - drawn.up,
  };
}
