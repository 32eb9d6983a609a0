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
  /** a, or b where that is larger, or less; NaN where a is. */
  readonly atLeast: (a: T, b: T) => T;
  readonly atMost: (a: T, b: T) => T;
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
/** Twice a size from which on it is 1. */
const FAR = 20;

/**
 * terms[0] + x terms[1] + x^2 terms[2] + ...: each with its neighbour, then pair with pair, so that few wait for others.
 * Source: Estrin 1960.
 */
function series<T>(m: Elementary<T>, x: T, square: T, terms: readonly number[]): T {
  let sums = terms.map(m.number);
  for (let power = x; ; power = power === x ? square : m.keep(m.multiply(power, power))) {
    sums = sums.flatMap((sum, i) => {
      const next = sums[i + 1];
      if (i % 2 === 1) return [];
      return [next === undefined ? sum : m.add(m.multiply(next, power), sum)];
    });
    const [first] = sums;
    if (first !== undefined && sums.length === 1) return first;
  }
}

const nearestInteger = <T>(m: Elementary<T>, a: T): T =>
  m.subtract(m.add(a, m.number(SHIFTER)), m.number(SHIFTER));

/** e^x = 2^k e^r. */
function reduced<T>(m: Elementary<T>, x: T): { readonly k: T; readonly ofRest: T } {
  const k = m.keep(nearestInteger(m, m.multiply(x, m.number(Math.LOG2E))));
  const r = m.keep(
    m.subtract(m.subtract(x, m.multiply(k, m.number(LN2_HIGH))), m.multiply(k, m.number(LN2_LOW))),
  );
  const square = m.keep(m.multiply(r, r));
  const tail = m.multiply(series(m, r, square, EXP_TERMS), square);
  return { k, ofRest: m.add(m.add(tail, r), m.number(1)) };
}

/** 2^k in two factors, since alone it may be no single where the product is one. */
export function exponential<T>(m: Elementary<T>, a: T): T {
  const x = m.keep(m.atMost(m.atLeast(a, m.number(LEAST)), m.number(MOST)));
  const { k, ofRest } = reduced(m, x);
  const half = m.keep(nearestInteger(m, m.multiply(k, m.number(0.5))));
  return m.multiply(m.multiply(ofRest, m.powerOfTwo(half)), m.powerOfTwo(m.subtract(k, half)));
}

/** Near 0 a series, elsewhere 1 - 2 / (e^2|a| + 1) with the sign of a. */
export function hyperbolicTangent<T>(m: Elementary<T>, a: T): T {
  const size = m.keep(m.size(a));
  const square = m.keep(m.multiply(a, a));
  const fourth = m.keep(m.multiply(square, square));
  const ratio = m.multiply(series(m, square, fourth, TANH_TERMS), square);
  const near = m.add(m.multiply(ratio, a), a);
  const { k, ofRest } = reduced(m, m.keep(m.atMost(m.add(size, size), m.number(FAR))));
  const doubled = m.multiply(ofRest, m.powerOfTwo(k));
  const far = m.keep(m.subtract(m.number(1), m.divide(m.number(2), m.add(doubled, m.number(1)))));
  return m.ifNegative(m.subtract(size, m.number(NEAR)), near, m.ifNegative(a, m.negate(far), far));
}
