import type { Raster } from '../raster.ts';
import { shownBeside, shownRange, type TimeAxis, xAt } from './axis.ts';

/**
 * Paints the columns of a raster that are in view: one by one where they are narrower than their timesteps, else in one
 * piece. `shift` is where a column stands from its timestep, in timesteps.
 */
export function paintColumns(
  context: CanvasRenderingContext2D,
  { image, rows }: Raster,
  axis: TimeAxis,
  { top, bottom }: { readonly top: number; readonly bottom: number },
  width: number,
  shift = 0,
): void {
  const { pitch } = axis;
  const [first, last] = shownRange(axis, shift === 0 ? 0 : 1);
  if (last < first) return;
  // Where many columns share a pixel, they are averaged instead of most of them being dropped.
  context.imageSmoothingEnabled = pitch < 1;
  if (width < pitch - 0.5) {
    for (let t = first; t <= last; t++) {
      const x = xAt(axis, t + shift) - width / 2;
      context.drawImage(image, t, 0, 1, rows, x, top, width, bottom - top);
    }
    return;
  }
  const count = last - first + 1;
  const left = xAt(axis, first + shift) - pitch / 2;
  context.drawImage(image, first, 0, count, rows, left, top, count * pitch, bottom - top);
}

/** Paints a raster of one column at a place beside the sequence, where that is in view. */
export function paintBeside(
  context: CanvasRenderingContext2D,
  { image, rows }: Raster,
  axis: TimeAxis,
  place: number,
  { top, bottom }: { readonly top: number; readonly bottom: number },
): void {
  const { beside } = axis;
  if (!beside || !shownBeside(axis).includes(place)) return;
  context.imageSmoothingEnabled = false;
  const x = xAt(axis, place) - beside.width / 2;
  context.drawImage(image, 0, 0, 1, rows, x, top, beside.width, bottom - top);
}
