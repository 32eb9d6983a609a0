/** More points than this say no more on a screen. */
const MOST = 500;

/** A line's points; of many steps the lowest and highest of each bundle, so that no peak is lost. It ends where numbers do. */
export function thinned(
  numbers: Float64Array,
  x: (n: number) => number,
  y: (value: number) => number,
): [number, number][] {
  const points: [number, number][] = [];
  const bundle = Math.max(1, Math.ceil((2 * numbers.length) / MOST));
  for (let from = 0; from < numbers.length; from += bundle) {
    let low = -1;
    let high = -1;
    for (let n = from; n < Math.min(numbers.length, from + bundle); n++) {
      const height = y(numbers[n] as number);
      if (!Number.isFinite(height)) continue;
      if (low < 0 || height < y(numbers[low] as number)) low = n;
      if (high < 0 || height > y(numbers[high] as number)) high = n;
    }
    const order = low === high ? [low] : low < high ? [low, high] : [high, low];
    for (const n of order) if (n >= 0) points.push([x(n), y(numbers[n] as number)]);
  }
  return points;
}
