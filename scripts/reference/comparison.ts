/** The number that lies farthest out, measured in tolerances. */
export interface Worst {
  /** Where, such as `h[3, 2]`. */
  readonly at: string;
  readonly actual: number;
  readonly expected: number;
  /** Error divided by its tolerance: above 1 fails; Infinity where one of the two is not finite. */
  readonly ratio: number;
}

/** Collects comparisons under one tolerance. */
export interface Comparison {
  readonly number: (name: string, actual: number, expected: number) => void;
  /** Numbers in order; `columns` is what their index is written with (0: a single index). */
  readonly numbers: (
    name: string,
    actual: ArrayLike<number>,
    expected: ArrayLike<number>,
    columns?: number,
  ) => void;
  /** Something that is either so or not. */
  readonly holds: (name: string, actual: number, expected: number, isSo: boolean) => void;
  readonly compared: () => number;
  readonly failing: () => number;
  readonly worst: () => Worst | null;
}

/** Passes where |actual - expected| <= atol + rtol |expected|, or where both are the same non-finite number. */
export function createComparison({ rtol, atol }: { rtol: number; atol: number }): Comparison {
  let compared = 0;
  let failing = 0;
  let worst: Worst | null = null;

  const add = (at: string, actual: number, expected: number, ratio: number) => {
    compared++;
    if (ratio > 1) failing++;
    if (!worst || ratio > worst.ratio) worst = { at, actual, expected, ratio };
  };
  const number = (name: string, actual: number, expected: number) =>
    add(name, actual, expected, ratioOf(actual, expected, atol + rtol * Math.abs(expected)));

  return {
    number,
    numbers(name, actual, expected, columns = 0) {
      if (actual.length !== expected.length)
        throw new Error(`${name}: ${actual.length} numbers against ${expected.length}`);
      for (let i = 0; i < expected.length; i++) {
        const index = columns === 0 ? `${i}` : `${Math.floor(i / columns)}, ${i % columns}`;
        number(`${name}[${index}]`, actual[i] as number, expected[i] as number);
      }
    },
    holds: (name, actual, expected, isSo) =>
      add(name, actual, expected, isSo ? 0 : Number.POSITIVE_INFINITY),
    compared: () => compared,
    failing: () => failing,
    worst: () => worst,
  };
}

function ratioOf(actual: number, expected: number, tolerance: number): number {
  if (actual === expected || (Number.isNaN(actual) && Number.isNaN(expected))) return 0;
  const ratio = Math.abs(actual - expected) / tolerance;
  return Number.isFinite(actual) && Number.isFinite(expected) ? ratio : Number.POSITIVE_INFINITY;
}

/** `finite`, `+inf`, `-inf` or `nan`. */
export function classOf(x: number): string {
  if (Number.isNaN(x)) return 'nan';
  if (Number.isFinite(x)) return 'finite';
  return x > 0 ? '+inf' : '-inf';
}

/** Where a comparison that failed is farthest out, in a line. */
export function describeWorst({ worst, failing, compared }: Comparison): string {
  const found = worst();
  if (!found) return 'nothing was compared';
  const { at, actual, expected, ratio } = found;
  const error = Number.isFinite(ratio)
    ? `, off by ${Math.abs(actual - expected).toExponential(1)}, ${ratio.toPrecision(2)} times the tolerance`
    : '';
  return `worst at ${at}: ${actual} instead of ${expected}${error}; ${failing()} of ${compared()} numbers fail`;
}
