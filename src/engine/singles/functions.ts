/*
 * exp and tanh of singles, stated once: for the lanes of WebAssembly (../wasm/ofSingles.ts) and for vectors in JavaScript
 * (tape.ts). Each operation is rounded to a single, so that both give the same bits. Against the exact value, of all
 * singles: exp is off by at most 1 unit in the last place, tanh by at most 2 (a test measures it).
 * Source of the series: Cephes 2.2, expf.c and tanhf.c (Moshier 1992).
 */

/** Arithmetic of singles with what these functions are made of. */
export interface Elementary<T> {
  readonly number: (n: number) => T;
  readonly add: (a: T, b: T) => T;
  readonly subtract: (a: T, b: T) => T;
  readonly multiply: (a: T, b: T) => T;
  readonly divide: (a: T, b: T) => T;
  readonly negate: (a: T) => T;
  readonly larger: (a: T, b: T) => T;
  readonly smaller: (a: T, b: T) => T;
  /** a without its sign. */
  readonly size: (a: T) => T;
  /** a where d < 0, else b. */
  readonly ifNegative: (d: T, a: T, b: T) => T;
  /** 2 to the integer k, for -126 <= k <= 127. */
  readonly powerOfTwo: (k: T) => T;
  /** What is used more than once. */
  readonly keep: (a: T) => T;
}

/** ln 2 in two parts; the first has few enough digits that its product with a whole number is exact. */
const LN2_HIGH = 0.693359375;
const LN2_LOW = -2.1219444005469057e-4;
/** Added to a number and subtracted again, it leaves the nearest integer. */
export const SHIFTER = 1.5 * 2 ** 23;
/** Beyond these e^x is 0 or infinite. */
const [LEAST, MOST] = [-104, 89] as const;

const EXP_TERMS = [
  0.50000001201, 0.16666665459, 0.041665795894, 0.0083334519073, 0.0013981999507, 0.000198756915,
];
const TANH_TERMS = [
  -0.333332819422, 0.133314422036, -0.0537397155531, 0.0206390887954, -0.00570498872745,
];
/** Below this size tanh is a series. */
const NEAR = 0.625;

/** terms[0] + x (terms[1] + x (...)) */
const series = <T>(m: Elementary<T>, x: T, [term = 0, ...rest]: readonly number[]): T =>
  rest.length === 0 ? m.number(term) : m.add(m.multiply(series(m, x, rest), x), m.number(term));

const nearestInteger = <T>(m: Elementary<T>, a: T): T =>
  m.subtract(m.add(a, m.number(SHIFTER)), m.number(SHIFTER));

/** e^a = 2^k e^r; 2^k in two factors, since alone it may be no single where the product is one. */
export function exponential<T>(m: Elementary<T>, a: T): T {
  const x = m.keep(m.smaller(m.larger(a, m.number(LEAST)), m.number(MOST)));
  const k = m.keep(nearestInteger(m, m.multiply(x, m.number(Math.LOG2E))));
  const r = m.keep(
    m.subtract(m.subtract(x, m.multiply(k, m.number(LN2_HIGH))), m.multiply(k, m.number(LN2_LOW))),
  );
  const tail = m.multiply(series(m, r, EXP_TERMS), m.multiply(r, r));
  const half = m.keep(nearestInteger(m, m.multiply(k, m.number(0.5))));
  return m.multiply(
    m.multiply(m.add(m.add(tail, r), m.number(1)), m.powerOfTwo(half)),
    m.powerOfTwo(m.subtract(k, half)),
  );
}

/** Near 0 a series, elsewhere 1 - 2 / (e^2|a| + 1) with the sign of a. */
export function hyperbolicTangent<T>(m: Elementary<T>, a: T): T {
  const size = m.keep(m.size(a));
  const square = m.keep(m.multiply(a, a));
  const near = m.add(m.multiply(m.multiply(series(m, square, TANH_TERMS), square), a), a);
  const doubled = exponential(m, m.add(size, size));
  const far = m.keep(m.subtract(m.number(1), m.divide(m.number(2), m.add(doubled, m.number(1)))));
  return m.ifNegative(m.subtract(size, m.number(NEAR)), near, m.ifNegative(a, m.negate(far), far));
}
