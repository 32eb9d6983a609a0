/*
 * Products with a matrix in singles. The order of a sum, here and in WebAssembly: two columns are multiplied, each product
 * rounded, added to each other, rounded, and added to the sum, rounded; a column that is left over is added alone; what is
 * there already is added to the whole sum, last. The gradient of a matrix is summed over time from the first timestep on.
 */

const { fround } = Math;

/**
 * y = w x, or y += w x where it `adds`: entry (i, j) of w lies i * down + j * across after its first. So a matrix that is
 * turned around needs no copy.
 */
export function matrixTimesVector(
  w: Float32Array,
  wAt: number,
  [rows, down]: readonly [number, number],
  [columns, across]: readonly [number, number],
  x: Float32Array,
  xAt: number,
  y: Float32Array,
  yAt: number,
  adds: boolean,
): void {
  const blocked = rows & ~3;
  for (let i = 0; i < blocked; i = (i + 4) | 0)
    fourRows(w, (wAt + i * down) | 0, down, columns, across, x, xAt, y, (yAt + i) | 0, adds);
  for (let i = blocked; i < rows; i = (i + 1) | 0)
    oneRow(w, (wAt + i * down) | 0, columns, across, x, xAt, y, (yAt + i) | 0, adds);
}

function fourRows(
  w: Float32Array,
  wAt: number,
  down: number,
  columns: number,
  across: number,
  x: Float32Array,
  xAt: number,
  y: Float32Array,
  yAt: number,
  adds: boolean,
): void {
  let r0 = wAt;
  let r1 = (r0 + down) | 0;
  let r2 = (r1 + down) | 0;
  let r3 = (r2 + down) | 0;
  let s0 = 0;
  let s1 = 0;
  let s2 = 0;
  let s3 = 0;
  const end = (xAt + columns) | 0;
  const lastPair = (end - 1) | 0;
  let j = xAt;
  for (; j < lastPair; j = (j + 2) | 0) {
    const a = x[j] as number;
    const b = x[(j + 1) | 0] as number;
    s0 = fround(s0 + pair(w[r0] as number, a, w[(r0 + across) | 0] as number, b));
    s1 = fround(s1 + pair(w[r1] as number, a, w[(r1 + across) | 0] as number, b));
    s2 = fround(s2 + pair(w[r2] as number, a, w[(r2 + across) | 0] as number, b));
    s3 = fround(s3 + pair(w[r3] as number, a, w[(r3 + across) | 0] as number, b));
    r0 = (r0 + across + across) | 0;
    r1 = (r1 + across + across) | 0;
    r2 = (r2 + across + across) | 0;
    r3 = (r3 + across + across) | 0;
  }
  if (j < end) {
    const a = x[j] as number;
    s0 = fround(s0 + fround((w[r0] as number) * a));
    s1 = fround(s1 + fround((w[r1] as number) * a));
    s2 = fround(s2 + fround((w[r2] as number) * a));
    s3 = fround(s3 + fround((w[r3] as number) * a));
  }
  y[yAt] = adds ? s0 + (y[yAt] as number) : s0;
  y[yAt + 1] = adds ? s1 + (y[yAt + 1] as number) : s1;
  y[yAt + 2] = adds ? s2 + (y[yAt + 2] as number) : s2;
  y[yAt + 3] = adds ? s3 + (y[yAt + 3] as number) : s3;
}

function oneRow(
  w: Float32Array,
  wAt: number,
  columns: number,
  across: number,
  x: Float32Array,
  xAt: number,
  y: Float32Array,
  yAt: number,
  adds: boolean,
): void {
  let r = wAt;
  let s = 0;
  const end = (xAt + columns) | 0;
  const lastPair = (end - 1) | 0;
  let j = xAt;
  for (; j < lastPair; j = (j + 2) | 0) {
    const a = x[j] as number;
    const b = x[(j + 1) | 0] as number;
    s = fround(s + pair(w[r] as number, a, w[(r + across) | 0] as number, b));
    r = (r + across + across) | 0;
  }
  if (j < end) s = fround(s + fround((w[r] as number) * (x[j] as number)));
  y[yAt] = adds ? s + (y[yAt] as number) : s;
}

const pair = (v: number, a: number, w: number, b: number): number =>
  fround(fround(v * a) + fround(w * b));

/** w += y x^T: of w[i * columns + j] the product of y[i] and x[j]. */
export function addOuterProduct(
  w: Float32Array,
  wAt: number,
  rows: number,
  columns: number,
  y: Float32Array,
  yAt: number,
  x: Float32Array,
  xAt: number,
): void {
  let r = wAt;
  const end = (xAt + columns) | 0;
  for (let i = 0; i < rows; i = (i + 1) | 0) {
    const given = y[yAt + i] as number;
    for (let j = xAt; j < end; j = (j + 1) | 0) {
      w[r] = (w[r] as number) + fround(given * (x[j] as number));
      r = (r + 1) | 0;
    }
  }
}
