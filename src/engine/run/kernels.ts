/*
 * The loops that take the time. What makes them fast in V8 (measured in Node 20):
 * `| 0` keeps an index a 32-bit integer, which needs no guard against overflow; each number read
 * is used several times while it is in a register; and the rows and columns that the blocks leave
 * over have a loop in another function, since beside them the main loop keeps fewer registers.
 * The order of a sum is part of its result: in another order the presets train to other weights.
 */

/**
 * y = w x, or y += w x where it `adds`: y[yAt + i] is the sum over j of w[wAt + i * columns + j] * x[xAt + j], for
 * i < rows. Four rows and two columns at once.
 */
export function matrixTimesVector(
  w: Float64Array,
  wAt: number,
  rows: number,
  columns: number,
  x: Float64Array,
  xAt: number,
  y: Float64Array,
  yAt: number,
  adds: boolean,
): void {
  const blocked = rows & ~3;
  const end = (xAt + columns) | 0;
  const lastPair = (end - 1) | 0;
  for (let i = 0; i < blocked; i = (i + 4) | 0) {
    let r0 = (wAt + i * columns) | 0;
    let r1 = (r0 + columns) | 0;
    let r2 = (r1 + columns) | 0;
    let r3 = (r2 + columns) | 0;
    let s0 = 0;
    let s1 = 0;
    let s2 = 0;
    let s3 = 0;
    let j = xAt;
    for (; j < lastPair; j = (j + 2) | 0) {
      const a = x[j] as number;
      const b = x[(j + 1) | 0] as number;
      s0 += (w[r0] as number) * a + (w[(r0 + 1) | 0] as number) * b;
      s1 += (w[r1] as number) * a + (w[(r1 + 1) | 0] as number) * b;
      s2 += (w[r2] as number) * a + (w[(r2 + 1) | 0] as number) * b;
      s3 += (w[r3] as number) * a + (w[(r3 + 1) | 0] as number) * b;
      r0 = (r0 + 2) | 0;
      r1 = (r1 + 2) | 0;
      r2 = (r2 + 2) | 0;
      r3 = (r3 + 2) | 0;
    }
    if (j < end) {
      const a = x[j] as number;
      s0 += (w[r0] as number) * a;
      s1 += (w[r1] as number) * a;
      s2 += (w[r2] as number) * a;
      s3 += (w[r3] as number) * a;
    }
    const k = (yAt + i) | 0;
    if (adds) {
      s0 += y[k] as number;
      s1 += y[k + 1] as number;
      s2 += y[k + 2] as number;
      s3 += y[k + 3] as number;
    }
    y[k] = s0;
    y[k + 1] = s1;
    y[k + 2] = s2;
    y[k + 3] = s3;
  }
  if (blocked < rows)
    rowsTimesVector(
      w,
      wAt + blocked * columns,
      rows - blocked,
      columns,
      x,
      xAt,
      y,
      yAt + blocked,
      adds,
    );
}

/** The same, row by row. */
function rowsTimesVector(
  w: Float64Array,
  wAt: number,
  rows: number,
  columns: number,
  x: Float64Array,
  xAt: number,
  y: Float64Array,
  yAt: number,
  adds: boolean,
): void {
  let r = wAt;
  const end = (xAt + columns) | 0;
  for (let i = 0; i < rows; i = (i + 1) | 0) {
    let s = 0;
    for (let j = xAt; j < end; j = (j + 1) | 0) {
      s += (w[r] as number) * (x[j] as number);
      r = (r + 1) | 0;
    }
    y[yAt + i] = adds ? (y[yAt + i] as number) + s : s;
  }
}

/** The same for `steps` vectors, `xStride` and `yStride` apart: each row's numbers serve two timesteps. */
export function matrixTimesVectors(
  w: Float64Array,
  wAt: number,
  rows: number,
  columns: number,
  x: Float64Array,
  xAt: number,
  xStride: number,
  y: Float64Array,
  yAt: number,
  yStride: number,
  steps: number,
  adds: boolean,
): void {
  const paired = rows < 4 ? 0 : steps & ~1;
  const blocked = rows & ~3;
  for (let t = 0; t < paired; t = (t + 2) | 0)
    blocksTimesTwoVectors(
      w,
      wAt,
      blocked,
      columns,
      x,
      (xAt + t * xStride) | 0,
      xStride,
      y,
      (yAt + t * yStride) | 0,
      yStride,
      adds,
    );
  const below = wAt + blocked * columns;
  if (blocked < rows)
    for (let t = 0; t < paired; t++) {
      const k = yAt + t * yStride + blocked;
      rowsTimesVector(w, below, rows - blocked, columns, x, xAt + t * xStride, y, k, adds);
    }
  for (let t = paired; t < steps; t++)
    matrixTimesVector(w, wAt, rows, columns, x, xAt + t * xStride, y, yAt + t * yStride, adds);
}

/** Rows in fours times two vectors. */
function blocksTimesTwoVectors(
  w: Float64Array,
  wAt: number,
  blocked: number,
  columns: number,
  x: Float64Array,
  xAt: number,
  xStride: number,
  y: Float64Array,
  yAt: number,
  yStride: number,
  adds: boolean,
): void {
  const end = (xAt + columns) | 0;
  for (let i = 0; i < blocked; i = (i + 4) | 0) {
    let r0 = (wAt + i * columns) | 0;
    let r1 = (r0 + columns) | 0;
    let r2 = (r1 + columns) | 0;
    let r3 = (r2 + columns) | 0;
    let a0 = 0;
    let a1 = 0;
    let a2 = 0;
    let a3 = 0;
    let b0 = 0;
    let b1 = 0;
    let b2 = 0;
    let b3 = 0;
    let k = (xAt + xStride) | 0;
    for (let j = xAt; j < end; j = (j + 1) | 0) {
      const a = x[j] as number;
      const b = x[k] as number;
      const w0 = w[r0] as number;
      const w1 = w[r1] as number;
      const w2 = w[r2] as number;
      const w3 = w[r3] as number;
      a0 += w0 * a;
      a1 += w1 * a;
      a2 += w2 * a;
      a3 += w3 * a;
      b0 += w0 * b;
      b1 += w1 * b;
      b2 += w2 * b;
      b3 += w3 * b;
      k = (k + 1) | 0;
      r0 = (r0 + 1) | 0;
      r1 = (r1 + 1) | 0;
      r2 = (r2 + 1) | 0;
      r3 = (r3 + 1) | 0;
    }
    const p = (yAt + i) | 0;
    const q = (p + yStride) | 0;
    if (adds) {
      a0 += y[p] as number;
      a1 += y[p + 1] as number;
      a2 += y[p + 2] as number;
      a3 += y[p + 3] as number;
      b0 += y[q] as number;
      b1 += y[q + 1] as number;
      b2 += y[q + 2] as number;
      b3 += y[q + 3] as number;
    }
    y[p] = a0;
    y[p + 1] = a1;
    y[p + 2] = a2;
    y[p + 3] = a3;
    y[q] = b0;
    y[q + 1] = b1;
    y[q + 2] = b2;
    y[q + 3] = b3;
  }
}

/** Writes the matrix at `wAt` into `result` with rows and columns exchanged. */
export function transpose(
  w: Float64Array,
  wAt: number,
  rows: number,
  columns: number,
  result: Float64Array,
): void {
  let r = wAt;
  for (let i = 0; i < rows; i = (i + 1) | 0)
    for (let k = i; k < rows * columns; k = (k + rows) | 0) {
      result[k] = w[r] as number;
      r = (r + 1) | 0;
    }
}
