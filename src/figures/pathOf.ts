/** A line through points, as SVG path data. It breaks where a point has no height; a point between two breaks is a dot. */
export function pathOf(points: Iterable<readonly [x: number, y: number]>): string {
  let path = '';
  let run = 0;
  for (const [x, y] of points) {
    if (Number.isFinite(y)) path += `${run++ > 0 ? 'L' : 'M'}${rounded(x)},${rounded(y)}`;
    else {
      if (run === 1) path += 'Z';
      run = 0;
    }
  }
  return run === 1 ? `${path}Z` : path;
}

/** A thousandth of a pixel is finer than any screen. */
const rounded = (value: number) => Math.round(value * 1000) / 1000;
