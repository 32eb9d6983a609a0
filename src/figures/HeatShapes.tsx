import type { ColourTable } from './colourTable.ts';
import type { GridProps } from './gridProps.ts';

/** The numbers of a grid as rectangles: as sharp as the paper they are printed on. */
export function HeatShapes({
  x,
  y,
  rows,
  columns,
  cellWidth,
  cellHeight,
  valueOf: numberAt,
  extent,
  isOneHot = false,
  colours,
}: Pick<
  GridProps,
  'x' | 'y' | 'rows' | 'columns' | 'cellWidth' | 'cellHeight' | 'valueOf' | 'extent' | 'isOneHot'
> & { readonly colours: ColourTable }) {
  return Array.from({ length: rows * columns }, (_, i) => {
    const [row, column] = [Math.floor(i / columns), i % columns];
    return (
      <rect
        // biome-ignore lint/suspicious/noArrayIndexKey: a number is its place.
        key={i}
        x={x + column * cellWidth}
        y={y + row * cellHeight}
        width={cellWidth}
        height={cellHeight}
        fill={cssOf(
          isOneHot
            ? colours.ofOneHot(numberAt(row, column))
            : colours.of(numberAt(row, column), extent),
        )}
        // Neighbours of one colour must not show a line between them.
        shapeRendering="crispEdges"
      />
    );
  });
}

/** A pixel (little-endian RGBA in 32 bits) as a style sheet writes it. */
const cssOf = (pixel: number): string =>
  `rgb(${pixel & 255} ${(pixel >>> 8) & 255} ${(pixel >>> 16) & 255})`;
