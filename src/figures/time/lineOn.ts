import { shownRange, type TimeAxis, xAt } from './axis.ts';

/**
 * The points of a line over the timesteps in view and one on either side, for `pathOf`; where several share a pixel, the
 * lowest and the highest of them, so that no peak is lost. `y` gives a number's height, NaN where it has none.
 */
export function lineOn(
  axis: TimeAxis,
  numbers: ArrayLike<number>,
  y: (value: number) => number,
): readonly [x: number, y: number][] {
  const [first, last] = shownRange(axis, 1);
  const bundle = Math.max(1, Math.floor(2 / axis.pitch));
  const points: [number, number][] = [];
  const add = (t: number) => points.push([xAt(axis, t), y(numbers[t] as number)]);
  // Counted from 0, so that a line does not flicker while it is moved.
  for (let from = first - (first % bundle); from <= last; from += bundle) {
    let low = -1;
    let high = -1;
    const end = Math.min(last + 1, from + bundle);
    for (let t = from; t < end; t++) {
      const height = y(numbers[t] as number);
      if (Number.isNaN(height)) continue;
      if (low < 0 || height > y(numbers[low] as number)) low = t;
      if (high < 0 || height < y(numbers[high] as number)) high = t;
    }
    if (low < 0) add(from);
    else for (const t of low === high ? [low] : low < high ? [low, high] : [high, low]) add(t);
  }
  return points;
}
