import type { ColourTable } from './colourTable.ts';

/** A picture of many numbers, one pixel each. */
export interface Raster {
  readonly image: HTMLCanvasElement;
  readonly columns: number;
  readonly rows: number;
}

const FEW = 16;

/**
 * `numbers` holds columns one after the other, `rows` numbers each; row r of the picture shows number order[r]. Columns before
 * the first stay clear.
 */
export function rasterOf(
  numbers: ArrayLike<number>,
  rows: number,
  order: ArrayLike<number>,
  colour: (value: number) => number,
  first = 0,
): Raster {
  const columns = rows > 0 ? numbers.length / rows : 0;
  const image = document.createElement('canvas');
  image.width = Math.max(1, columns);
  image.height = Math.max(1, rows);
  const context = image.getContext('2d');
  if (context && columns > 0) {
    const pixels = context.createImageData(columns, rows);
    const words = new Uint32Array(pixels.data.buffer);
    // The numbers lie the other way round than the pixels: a few columns at a time stay in the fastest memory.
    for (let from = first; from < columns; from += FEW) {
      const to = Math.min(columns, from + FEW);
      for (let row = 0; row < rows; row++) {
        const source = order[row] as number;
        for (let column = from; column < to; column++)
          words[row * columns + column] = colour(numbers[column * rows + source] as number);
      }
    }
    context.putImageData(pixels, 0, 0);
  }
  return { image, columns, rows };
}

/** The colours of a table for numbers up to a magnitude. */
export const onScale =
  ({ of }: ColourTable, extent: number) =>
  (value: number): number =>
    of(value, extent);
