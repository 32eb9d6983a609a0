import type { ColourTable } from './colourTable.ts';

/** A picture of many numbers, one pixel each. */
export interface Raster {
  readonly image: HTMLCanvasElement;
  readonly rows: number;
}

const FEW = 16;

/** A picture with room for so many columns, all of them clear. */
export function clearRaster(columns: number, rows: number): Raster {
  const image = document.createElement('canvas');
  image.width = Math.max(1, columns);
  image.height = Math.max(1, rows);
  return { image, rows };
}

/**
 * `numbers` holds columns one after the other, `rows` numbers each; row r of the picture shows number order[r]. Columns before
 * the first stay as they are.
 */
export function paintRaster(
  { image, rows }: Raster,
  numbers: ArrayLike<number>,
  order: ArrayLike<number>,
  colour: (value: number) => number,
  first = 0,
): void {
  const columns = rows > 0 ? numbers.length / rows : 0;
  const context = image.getContext('2d');
  if (!context || columns <= first) return;
  const wide = columns - first;
  const pixels = context.createImageData(wide, rows);
  const words = new Uint32Array(pixels.data.buffer);
  // The numbers lie the other way round than the pixels: a few columns at a time stay in the fastest memory.
  for (let from = 0; from < wide; from += FEW) {
    const to = Math.min(wide, from + FEW);
    for (let row = 0; row < rows; row++) {
      const source = first * rows + (order[row] as number);
      for (let column = from; column < to; column++)
        words[row * wide + column] = colour(numbers[column * rows + source] as number);
    }
  }
  context.putImageData(pixels, first, 0);
}

/** A picture of numbers that are all there. */
export function rasterOf(
  numbers: ArrayLike<number>,
  rows: number,
  order: ArrayLike<number>,
  colour: (value: number) => number,
  first = 0,
): Raster {
  const raster = clearRaster(rows > 0 ? numbers.length / rows : 0, rows);
  paintRaster(raster, numbers, order, colour, first);
  return raster;
}

/** The colours of a table for numbers up to a magnitude. */
export const onScale =
  ({ of }: ColourTable, extent: number) =>
  (value: number): number =>
    of(value, extent);
