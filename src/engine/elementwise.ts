/*
 * Loops over the numbers of vectors, unit by unit. Each is a function of its own, bound to nothing, so that V8 compiles
 * it once for all plans; `| 0` keeps an index a 32-bit integer.
 */

/** y = a */
export function copy(a: Float64Array, i: number, y: Float64Array, at: number, n: number): void {
  for (const end = (at + n) | 0; at < end; at = (at + 1) | 0) {
    y[at] = a[i] as number;
    i = (i + 1) | 0;
  }
}

/** y = a + b */
export function add(
  a: Float64Array,
  i: number,
  b: Float64Array,
  j: number,
  y: Float64Array,
  at: number,
  n: number,
): void {
  for (const end = (at + n) | 0; at < end; at = (at + 1) | 0) {
    y[at] = (a[i] as number) + (b[j] as number);
    i = (i + 1) | 0;
    j = (j + 1) | 0;
  }
}

/** y = a + b + c */
export function addThree(
  a: Float64Array,
  i: number,
  b: Float64Array,
  j: number,
  c: Float64Array,
  k: number,
  y: Float64Array,
  at: number,
  n: number,
): void {
  for (const end = (at + n) | 0; at < end; at = (at + 1) | 0) {
    y[at] = (a[i] as number) + (b[j] as number) + (c[k] as number);
    i = (i + 1) | 0;
    j = (j + 1) | 0;
    k = (k + 1) | 0;
  }
}

/** y += a */
export function accumulate(
  a: Float64Array,
  i: number,
  y: Float64Array,
  at: number,
  n: number,
): void {
  for (const end = (at + n) | 0; at < end; at = (at + 1) | 0) {
    y[at] = (y[at] as number) + (a[i] as number);
    i = (i + 1) | 0;
  }
}

/** y = a * b */
export function multiply(
  a: Float64Array,
  i: number,
  b: Float64Array,
  j: number,
  y: Float64Array,
  at: number,
  n: number,
): void {
  for (const end = (at + n) | 0; at < end; at = (at + 1) | 0) {
    y[at] = (a[i] as number) * (b[j] as number);
    i = (i + 1) | 0;
    j = (j + 1) | 0;
  }
}

/** y += a * b */
export function accumulateProduct(
  a: Float64Array,
  i: number,
  b: Float64Array,
  j: number,
  y: Float64Array,
  at: number,
  n: number,
): void {
  for (const end = (at + n) | 0; at < end; at = (at + 1) | 0) {
    y[at] = (y[at] as number) + (a[i] as number) * (b[j] as number);
    i = (i + 1) | 0;
    j = (j + 1) | 0;
  }
}

/** p = a * b, q = c * d, y = p + q: the products are kept, since they are values too. */
export function addProducts(
  a: Float64Array,
  i: number,
  b: Float64Array,
  j: number,
  p: number,
  c: Float64Array,
  k: number,
  d: Float64Array,
  l: number,
  q: number,
  y: Float64Array,
  at: number,
  n: number,
): void {
  for (const end = (at + n) | 0; at < end; at = (at + 1) | 0) {
    const first = (a[i] as number) * (b[j] as number);
    const second = (c[k] as number) * (d[l] as number);
    y[p] = first;
    y[q] = second;
    y[at] = first + second;
    i = (i + 1) | 0;
    j = (j + 1) | 0;
    k = (k + 1) | 0;
    l = (l + 1) | 0;
    p = (p + 1) | 0;
    q = (q + 1) | 0;
  }
}

/** y = 1 - a */
export function complement(
  a: Float64Array,
  i: number,
  y: Float64Array,
  at: number,
  n: number,
): void {
  for (const end = (at + n) | 0; at < end; at = (at + 1) | 0) {
    y[at] = 1 - (a[i] as number);
    i = (i + 1) | 0;
  }
}

/** y -= a */
export function subtract(a: Float64Array, i: number, y: Float64Array, at: number, n: number): void {
  for (const end = (at + n) | 0; at < end; at = (at + 1) | 0) {
    y[at] = (y[at] as number) - (a[i] as number);
    i = (i + 1) | 0;
  }
}
