/*
 * Arithmetic of vectors of singles, one operation a loop: what is stored in an array of singles is rounded, so that every
 * operation gives what it gives in WebAssembly. The sum, product or quotient of two singles is exact in doubles, or so
 * near that rounding it twice changes nothing (Figueroa 1995).
 */

/** y = a op b for n numbers, from the places i, j and into `at` on; what takes one number leaves the second alone. */
export type VectorLoop = (
  a: Float32Array,
  i: number,
  b: Float32Array,
  j: number,
  y: Float32Array,
  at: number,
  n: number,
) => void;

/** 2 to the integer k, at place k + LEAST. */
const LEAST = 126;
const POWERS = Float32Array.from({ length: LEAST + 128 }, (_, k) => 2 ** (k - LEAST));

export const add: VectorLoop = (a, i, b, j, y, at, n) => {
  for (const end = (at + n) | 0; at < end; at = (at + 1) | 0) {
    y[at] = (a[i] as number) + (b[j] as number);
    i = (i + 1) | 0;
    j = (j + 1) | 0;
  }
};

export const subtract: VectorLoop = (a, i, b, j, y, at, n) => {
  for (const end = (at + n) | 0; at < end; at = (at + 1) | 0) {
    y[at] = (a[i] as number) - (b[j] as number);
    i = (i + 1) | 0;
    j = (j + 1) | 0;
  }
};

export const multiply: VectorLoop = (a, i, b, j, y, at, n) => {
  for (const end = (at + n) | 0; at < end; at = (at + 1) | 0) {
    y[at] = (a[i] as number) * (b[j] as number);
    i = (i + 1) | 0;
    j = (j + 1) | 0;
  }
};

export const divide: VectorLoop = (a, i, b, j, y, at, n) => {
  for (const end = (at + n) | 0; at < end; at = (at + 1) | 0) {
    y[at] = (a[i] as number) / (b[j] as number);
    i = (i + 1) | 0;
    j = (j + 1) | 0;
  }
};

export const larger: VectorLoop = (a, i, b, j, y, at, n) => {
  for (const end = (at + n) | 0; at < end; at = (at + 1) | 0) {
    y[at] = Math.max(a[i] as number, b[j] as number);
    i = (i + 1) | 0;
    j = (j + 1) | 0;
  }
};

/** a, or b where that is larger; NaN where a is. */
export const atLeast: VectorLoop = (a, i, b, j, y, at, n) => {
  for (const end = (at + n) | 0; at < end; at = (at + 1) | 0) {
    const number = a[i] as number;
    const bound = b[j] as number;
    y[at] = number < bound ? bound : number;
    i = (i + 1) | 0;
    j = (j + 1) | 0;
  }
};

/** a, or b where that is less; NaN where a is. */
export const atMost: VectorLoop = (a, i, b, j, y, at, n) => {
  for (const end = (at + n) | 0; at < end; at = (at + 1) | 0) {
    const number = a[i] as number;
    const bound = b[j] as number;
    y[at] = bound < number ? bound : number;
    i = (i + 1) | 0;
    j = (j + 1) | 0;
  }
};

export const copy: VectorLoop = (a, i, _b, _j, y, at, n) => {
  for (const end = (at + n) | 0; at < end; at = (at + 1) | 0) {
    y[at] = a[i] as number;
    i = (i + 1) | 0;
  }
};

export const negate: VectorLoop = (a, i, _b, _j, y, at, n) => {
  for (const end = (at + n) | 0; at < end; at = (at + 1) | 0) {
    y[at] = -(a[i] as number);
    i = (i + 1) | 0;
  }
};

/** Without its sign. */
export const size: VectorLoop = (a, i, _b, _j, y, at, n) => {
  for (const end = (at + n) | 0; at < end; at = (at + 1) | 0) {
    y[at] = Math.abs(a[i] as number);
    i = (i + 1) | 0;
  }
};

/** 1 where a > 0, 0 where it is not, NaN where it is none. */
export const isPositive: VectorLoop = (a, i, _b, _j, y, at, n) => {
  for (const end = (at + n) | 0; at < end; at = (at + 1) | 0) {
    const number = a[i] as number;
    y[at] = number > 0 ? 1 : number <= 0 ? 0 : Number.NaN;
    i = (i + 1) | 0;
  }
};

/** 2 to the integer a. */
export const powerOfTwo: VectorLoop = (a, i, _b, _j, y, at, n) => {
  for (const end = (at + n) | 0; at < end; at = (at + 1) | 0) {
    y[at] = POWERS[((a[i] as number) + LEAST) | 0] as number;
    i = (i + 1) | 0;
  }
};

/** y = a where y < 0, else b. */
export const ifNegative: VectorLoop = (a, i, b, j, y, at, n) => {
  for (const end = (at + n) | 0; at < end; at = (at + 1) | 0) {
    y[at] = (y[at] as number) < 0 ? (a[i] as number) : (b[j] as number);
    i = (i + 1) | 0;
    j = (j + 1) | 0;
  }
};

/** y += a: a sum as `accumulate` of doubles. */
export const accumulate = (
  a: Float32Array,
  i: number,
  y: Float32Array,
  at: number,
  n: number,
): void => add(y, at, a, i, y, at, n);
