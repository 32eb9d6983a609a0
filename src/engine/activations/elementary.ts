/*
 * e^x and tanh x of doubles, of additions, multiplications and divisions alone: browsers differ in the last bit of Math.exp
 * and Math.tanh, and a link should show the same numbers in each. WebAssembly computes the same to the bit
 * (`wasm/transcendental.ts`). The error is below one unit in the last place.
 * Source: fdlibm 5.3, e_exp.c, s_expm1.c, s_tanh.c (Sun Microsystems 1993).
 */

export const LN2_HIGH = 0.6931471803691238;
export const LN2_LOW = 1.9082149292705877e-10;
/** The smallest double that fdlibm, which looks at the upper half of its bits alone, sees beyond half of ln 2. */
export const BEYOND_HALF_LN2 = 0.3465735912322998;
/** Below this the first term of the series is all there is. */
export const TINY = 2 ** -28;
/** Where e^x becomes infinite, and where it becomes 0. */
const [LARGEST, SMALLEST] = [709.782712893384, -745.1332191019411];
/** From here on tanh x is 1. */
const ONE = 22;

/** The terms of the series in x^2 that e^x is made of, and of the one that e^x - 1 is. */
const [P1, P2, P3, P4, P5] = [
  0.16666666666666602, -0.0027777777777015593, 6.613756321437934e-5, -1.6533902205465252e-6,
  4.1381367970572385e-8,
];
const [Q1, Q2, Q3, Q4, Q5] = [
  -0.03333333333333313, 0.0015873015872548146, -7.93650757867488e-5, 4.008217827329362e-6,
  -2.0109921818362437e-7,
];
export const EXP_TERMS = [P1, P2, P3, P4, P5];
export const EXPM1_TERMS = [Q1, Q2, Q3, Q4, Q5];

/** 2^k for -1022 <= k <= 1023, at k + 1022; each is twice the one before it. */
const POWERS = new Float64Array(2046);
for (let k = 0, power = 2 ** -1022; k < POWERS.length; k++, power *= 2) POWERS[k] = power;
const powerOfTwo = (k: number): number => POWERS[k + 1022] as number;

/** How often ln 2 goes into x: the nearest whole number. */
const timesLn2 = (x: number): number =>
  Math.abs(x) >= BEYOND_HALF_LN2 ? Math.trunc(Math.LOG2E * x + (x < 0 ? -0.5 : 0.5)) : 0;

/** e^x. */
export function exp(x: number): number {
  if (Math.abs(x) < TINY) return 1 + x;
  if (x === 1) return Math.E;
  if (x > LARGEST) return Number.POSITIVE_INFINITY;
  if (x < SMALLEST) return 0;
  if (Number.isNaN(x)) return x;
  const k = timesLn2(x);
  const high = x - k * LN2_HIGH;
  const low = k * LN2_LOW;
  const r = high - low;
  const s = r * r;
  const c = r - s * (P1 + s * (P2 + s * (P3 + s * (P4 + s * P5))));
  const y = 1 - (low - (r * c) / (2 - c) - high);
  if (k === 1024) return y * 2 * powerOfTwo(1023);
  // What is smaller than the least normal double is rounded once.
  return k >= -1021 ? y * powerOfTwo(k) : y * powerOfTwo(k + 1000) * powerOfTwo(-1000);
}

/** tanh x. */
export function tanh(x: number): number {
  const size = Math.abs(x);
  if (size < TINY || Number.isNaN(x)) return x;
  if (size >= ONE) return x < 0 ? -1 : 1;
  const isLarge = size >= 1;
  const t = exponentialMinusOne(isLarge ? size + size : -(size + size));
  const y = isLarge ? 1 - 2 / (t + 2) : -t / (t + 2);
  return x < 0 ? -y : y;
}

/** e^w - 1, for -2 < w < 0 and for 2 <= w < 44. */
function exponentialMinusOne(w: number): number {
  const k = timesLn2(w);
  const high = w - k * LN2_HIGH;
  const low = k * LN2_LOW;
  const r = high - low;
  const c = high - r - low;
  const half = 0.5 * r;
  const s = r * half;
  const r1 = 1 + s * (Q1 + s * (Q2 + s * (Q3 + s * (Q4 + s * Q5))));
  const t = 3 - r1 * half;
  const e = r * (s * ((r1 - t) / (6 - r * t)) - c) - c - s;
  if (k === 0) return r - e;
  const power = powerOfTwo(k);
  if (k === -1) return power * (r - e) - power;
  if (k < -1 || k > 56) return (1 - (e - r)) * power - 1;
  const rest = powerOfTwo(-k);
  return power * (k < 20 ? 1 - rest - (e - r) : r - (e + rest) + 1);
}
