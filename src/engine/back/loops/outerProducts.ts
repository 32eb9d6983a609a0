/**
 * w += sum over t of y_t x_t^T, the gradient of a matrix over all timesteps:
 * w[wAt + i * columns + j] += sum over t of y[yAt + t * yStride + i] * x[xAt + t * xStride + j].
 * A tile of 4 x 2 entries stays in registers while time runs through it.
 */
export function addOuterProducts(
  w: Float64Array,
  wAt: number,
  rows: number,
  columns: number,
  y: Float64Array,
  yAt: number,
  yStride: number,
  x: Float64Array,
  xAt: number,
  xStride: number,
  steps: number,
): void {
  const tiledRows = rows & ~3;
  const tiledColumns = columns & ~1;
  for (let i = 0; i < tiledRows; i = (i + 4) | 0)
    for (let j = 0; j < tiledColumns; j = (j + 2) | 0) {
      let a0 = 0;
      let a1 = 0;
      let b0 = 0;
      let b1 = 0;
      let c0 = 0;
      let c1 = 0;
      let d0 = 0;
      let d1 = 0;
      let p = (yAt + i) | 0;
      let q = (xAt + j) | 0;
      for (let t = 0; t < steps; t = (t + 1) | 0) {
        const x0 = x[q] as number;
        const x1 = x[(q + 1) | 0] as number;
        const y0 = y[p] as number;
        const y1 = y[(p + 1) | 0] as number;
        const y2 = y[(p + 2) | 0] as number;
        const y3 = y[(p + 3) | 0] as number;
        a0 += y0 * x0;
        a1 += y0 * x1;
        b0 += y1 * x0;
        b1 += y1 * x1;
        c0 += y2 * x0;
        c1 += y2 * x1;
        d0 += y3 * x0;
        d1 += y3 * x1;
        p = (p + yStride) | 0;
        q = (q + xStride) | 0;
      }
      const a = (wAt + i * columns + j) | 0;
      const b = (a + columns) | 0;
      const c = (b + columns) | 0;
      const d = (c + columns) | 0;
      w[a] = (w[a] as number) + a0;
      w[a + 1] = (w[a + 1] as number) + a1;
      w[b] = (w[b] as number) + b0;
      w[b + 1] = (w[b + 1] as number) + b1;
      w[c] = (w[c] as number) + c0;
      w[c + 1] = (w[c + 1] as number) + c1;
      w[d] = (w[d] as number) + d0;
      w[d + 1] = (w[d + 1] as number) + d1;
    }
  if (tiledRows < rows || tiledColumns < columns)
    addRest(
      w,
      wAt,
      rows,
      columns,
      y,
      yAt,
      yStride,
      x,
      xAt,
      xStride,
      steps,
      tiledRows,
      tiledColumns,
    );
}

/** What the tiles left over: the last rows, and the last column of the others. */
function addRest(
  w: Float64Array,
  wAt: number,
  rows: number,
  columns: number,
  y: Float64Array,
  yAt: number,
  yStride: number,
  x: Float64Array,
  xAt: number,
  xStride: number,
  steps: number,
  tiledRows: number,
  tiledColumns: number,
): void {
  for (let i = 0; i < rows; i = (i + 1) | 0)
    for (let j = i < tiledRows ? tiledColumns : 0; j < columns; j = (j + 1) | 0) {
      let s = 0;
      let p = (yAt + i) | 0;
      let q = (xAt + j) | 0;
      for (let t = 0; t < steps; t = (t + 1) | 0) {
        s += (y[p] as number) * (x[q] as number);
        p = (p + yStride) | 0;
        q = (q + xStride) | 0;
      }
      const a = (wAt + i * columns + j) | 0;
      w[a] = (w[a] as number) + s;
    }
}
