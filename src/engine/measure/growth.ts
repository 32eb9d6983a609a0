import { type ActivationId, activations } from '../activations/table.ts';
import { LEAST_NORMAL } from '../explain/telling.ts';
import type { NumberFormat } from '../run/numbers.ts';

/** What becomes of one number under h <- f(w h). */
export interface Growth {
  /** h_0 to h_steps. */
  readonly values: Float64Array;
  /** d h_n / d h_0: the product of the slopes w f'(w h) along the way; the first is 1. */
  readonly products: Float64Array;
  /** Logarithms to base 10 of the sizes of both, which go on where their format is too small; -Infinity for 0. */
  readonly valueLogs: Float64Array;
  readonly productLogs: Float64Array;
  /** The first step at which its format has no finite number any more, or null. */
  readonly firstInfinite: number | null;
  readonly firstInfiniteProduct: number | null;
  /** The first step at which the product is too small for its format, and so 0, or null. */
  readonly firstZeroProduct: number | null;
}

export interface GrowthInput {
  readonly activation: ActivationId;
  readonly w: number;
  /** h_0. */
  readonly start: number;
  readonly steps: number;
  /** Doubles, unless told; of singles every operation is rounded. */
  readonly format?: NumberFormat;
}

const rounding = (format: NumberFormat | undefined): ((number: number) => number) =>
  format === 'float32' ? Math.fround : Number;

/** The smallest number with all its digits. */
const LEAST = { float64: LEAST_NORMAL, float32: 2 ** -126 } as const satisfies Record<
  NumberFormat,
  number
>;

/** What a step h <- f(w h) makes of a number in a format: what goes into f, h, the slope of f there, and that times w. */
function stepOf({ activation, w, format }: GrowthInput) {
  const { f, rate } = activations[activation];
  const round = rounding(format);
  const weight = round(w);
  return (before: number) => {
    const a = round(weight * before);
    const h = round(f(a));
    const slope = round(rate(a, h));
    return { a, h, slope, factor: round(weight * slope) };
  };
}

/** Repeats h <- f(w h). What overflows stays as it is: Infinity, and NaN after it where the arithmetic says so. */
export function grow(input: GrowthInput): Growth {
  const { activation, w, start, steps, format = 'float64' } = input;
  const { f, rate } = activations[activation];
  const step = stepOf(input);
  const round = rounding(format);
  const weight = round(w);
  const least = LEAST[format];
  const values = new Float64Array(steps + 1);
  const products = new Float64Array(steps + 1);
  values[0] = round(start);
  products[0] = 1;
  const valueLogs = new Float64Array(steps + 1);
  const productLogs = new Float64Array(steps + 1);
  valueLogs[0] = Math.log10(Math.abs(values[0]));
  for (let n = 1; n <= steps; n++) {
    const { a, h, factor } = step(values[n - 1] as number);
    values[n] = h;
    products[n] = round((products[n - 1] as number) * factor);
    productLogs[n] = (productLogs[n - 1] as number) + Math.log10(Math.abs(factor));
    // What is too small for its format is multiplied by the slope on its side of 0, where f passes through 0.
    const near = a < 0 || Object.is(a, -0) ? -least : least;
    valueLogs[n] =
      Math.abs(h) < least && Math.abs(a) < least && f(0) === 0
        ? (valueLogs[n - 1] as number) + Math.log10(Math.abs(weight * rate(near, f(near))))
        : Math.log10(Math.abs(h));
  }
  return {
    values,
    products,
    valueLogs,
    productLogs,
    firstInfinite: firstWhere(values, (h) => !Number.isFinite(h)),
    firstInfiniteProduct: firstWhere(products, (p) => !Number.isFinite(p)),
    firstZeroProduct: firstWhere(products, (p) => p === 0),
  };
}

/** From which step on something is infinite in a format, or 0 without being it: whatever comes first; null where neither does. */
export interface Left {
  readonly as: 'infinite' | 'zero';
  readonly since: number;
}

/** Where the number and the product of slopes leave a format: every operation is rounded, as a computer does it. */
export function leavingOf(input: GrowthInput): Readonly<Record<'value' | 'product', Left | null>> {
  const { activation, w, start, steps, format } = input;
  const { f, slope } = activations[activation];
  const step = stepOf(input);
  // A slope that follows from the source alone is 0 where the curve is flat, and not where 1 is all that is left of h.
  const isFlat = slope?.of === 'source';
  const stays = f(0) === 0;
  const round = rounding(format);
  let [h, slopes] = [round(start), 1];
  // What is 0 by itself, from which step on.
  let [isZero, isZeroProduct] = [start === 0, false];
  let value: Left | null = null;
  let product: Left | null = null;
  for (let n = 1; n <= steps; n++) {
    const made = step(h);
    h = made.h;
    slopes = round(slopes * made.factor);
    isZero = stays && (isZero || w === 0 || (isFlat && made.a < 0 && h === 0));
    isZeroProduct ||= w === 0 || (isFlat && made.slope === 0 && isZero);
    value ??= leftAt(n, h, isZero || !stays);
    product ??= leftAt(n, slopes, isZeroProduct);
  }
  return { value, product };
}

/** What a format has lost by this number; a 0 may be what it is. */
const leftAt = (since: number, number: number, mayBeZero: boolean): Left | null =>
  !Number.isFinite(number)
    ? { as: 'infinite', since }
    : number === 0 && !mayBeZero
      ? { as: 'zero', since }
      : null;

function firstWhere(numbers: Float64Array, is: (number: number) => boolean): number | null {
  const at = numbers.findIndex(is);
  return at < 0 ? null : at;
}

/** A point of a plot. */
export type Point = readonly [x: number, y: number];

/**
 * The path that a number takes between the curve y = f(w x) and the line y = x, up to step n: from (h_0, 0) up to the
 * curve, across to the line, up or down to the curve again. It ends before the first number that is not finite.
 */
export function cobweb({ values }: Growth, n: number): readonly Point[] {
  const path: Point[] = [[values[0] ?? 0, 0]];
  for (let k = 1; k <= n; k++) {
    const [x, y] = [values[k - 1] as number, values[k] as number];
    if (!Number.isFinite(y)) break;
    path.push([x, y], [y, y]);
  }
  return path;
}

/** Where h <- f(w h) stays where it is, and whether it comes back there after a small push. */
export interface FixedPoint {
  readonly h: number;
  readonly isStable: boolean;
}

const FAR = 20;
const CUTS = 4000;

/** The fixed points between -20 and 20, from the lowest; none listed where every point of a line is one. */
export function fixedPoints(activation: ActivationId, w: number): readonly FixedPoint[] {
  const { f, rate } = activations[activation];
  const rest = (h: number) => f(w * h) - h;
  const points: FixedPoint[] = [];
  const add = (h: number) => {
    const last = points[points.length - 1];
    if (last && Math.abs(last.h - h) < 1e-6) return;
    points.push({ h, isStable: Math.abs(w * rate(w * h, f(w * h))) < 1 });
  };
  let flat = 0;
  for (let i = 0; i < CUTS; i++) {
    let low = -FAR + (2 * FAR * i) / CUTS;
    let high = -FAR + (2 * FAR * (i + 1)) / CUTS;
    const [a, b] = [rest(low), rest(high)];
    if (a === 0 && b === 0 && ++flat > 3) return [];
    if (a === 0) add(low);
    if (b === 0 || a * b > 0 || Number.isNaN(a * b) || a === 0) continue;
    for (let k = 0; k < 60; k++) {
      const middle = (low + high) / 2;
      if (rest(middle) * a > 0) low = middle;
      else high = middle;
    }
    add((low + high) / 2);
  }
  return points;
}

/** The length of h_t under h <- f(W h), without input. */
export interface MatrixGrowth {
  /** Euclidean norms of h_0 to h_steps. */
  readonly norms: Float64Array;
  readonly firstInfinite: number | null;
}

/** Repeats h <- f(W h) for an n x n matrix, row-major, of numbers of a format, from a start vector of n numbers. */
export function matrixGrowth(
  matrix: ArrayLike<number>,
  start: ArrayLike<number>,
  activation: ActivationId,
  steps: number,
  format?: NumberFormat,
): MatrixGrowth {
  const n = start.length;
  const { f } = activations[activation];
  const round = rounding(format);
  let h = Float64Array.from(start, round);
  let next = new Float64Array(n);
  const norms = new Float64Array(steps + 1);
  norms[0] = normOf(h);
  for (let t = 1; t <= steps; t++) {
    for (let i = 0; i < n; i++) {
      let sum = 0;
      for (let j = 0; j < n; j++)
        sum = round(sum + round((matrix[i * n + j] as number) * (h[j] as number)));
      next[i] = round(f(sum));
    }
    [h, next] = [next, h];
    norms[t] = normOf(h);
  }
  return { norms, firstInfinite: firstWhere(norms, (norm) => !Number.isFinite(norm)) };
}

/** The Euclidean length; squares that would overflow are scaled first. */
function normOf(vector: Float64Array): number {
  let largest = 0;
  for (const entry of vector) {
    const size = Math.abs(entry);
    if (Number.isNaN(size)) return Number.NaN;
    if (size > largest) largest = size;
  }
  if (largest === 0 || largest === Number.POSITIVE_INFINITY) return largest;
  let sum = 0;
  for (const entry of vector) sum += (entry / largest) ** 2;
  return largest * Math.sqrt(sum);
}
