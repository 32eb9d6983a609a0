import { products, stackOf, type Times, TURNS } from '../../operations/times.ts';
import { transpose } from '../../run/kernels.ts';
import { type Loop, nothing, type Run } from '../../run/operand.ts';
import type { BackwardOf } from './backwardOf.ts';
import { addOuterProducts } from './outerProducts.ts';

/** The gradients of the vector (the transposed matrix times that of the product) and of the matrix. */
export const timesBack: BackwardOf<Times> = (run) => {
  const { matrix, source, result, rows, columns } = stackOf(run);
  const transposed = new Float64Array(source.isWanted ? rows * columns : 0);
  return {
    prepare: source.isWanted
      ? () => transpose(matrix.data, matrix.at, rows, columns, transposed)
      : nothing,
    backward: source.isWanted
      ? (from, to) =>
          products(
            transposed,
            0,
            columns,
            rows,
            result.gradient,
            result.gradientAt + from * result.gradientStride,
            result.gradientStride,
            source.gradient,
            source.gradientAt + from * source.gradientStride,
            source.gradientStride,
            to - from,
            true,
          )
      : nothing,
    accumulate: source.symbols
      ? addToColumns(run, source.symbols)
      : (from, to) =>
          addOuterProducts(
            matrix.gradient,
            matrix.gradientAt,
            rows,
            columns,
            result.gradient,
            result.gradientAt + from * result.gradientStride,
            result.gradientStride,
            source.data,
            source.at + from * source.stride,
            source.stride,
            to - from,
          ),
  };
};

function addToColumns(run: Run, symbols: Int32Array): Loop {
  const { matrix, result, rows, columns } = stackOf(run);
  const { gradient, gradientAt, gradientStride } = result;
  const isTurned = symbols.length >= TURNS * columns;
  const turned = new Float64Array(isTurned ? rows * columns : 0);
  const [sum, start, along, across] = isTurned
    ? [turned, 0, rows, 1]
    : [matrix.gradient, matrix.gradientAt, 1, columns];
  return (from, to) => {
    if (isTurned) turned.fill(0);
    for (let t = from; t < to; t++) {
      const column = symbols[t] as number;
      if (column < 0 || column >= columns) continue;
      let at = (gradientAt + t * gradientStride) | 0;
      const end = (at + rows) | 0;
      for (let w = (start + column * along) | 0; at < end; at = (at + 1) | 0) {
        sum[w] = (sum[w] as number) + (gradient[at] as number);
        w = (w + across) | 0;
      }
    }
    if (isTurned) addTransposed(turned, rows, columns, matrix.gradient, matrix.gradientAt);
  };
}

/** Adds to the matrix at `wAt` one that is given with rows and columns exchanged. */
function addTransposed(
  given: Float64Array,
  rows: number,
  columns: number,
  w: Float64Array,
  wAt: number,
): void {
  let r = wAt;
  for (let i = 0; i < rows; i = (i + 1) | 0)
    for (let k = i; k < rows * columns; k = (k + rows) | 0) {
      w[r] = (w[r] as number) + (given[k] as number);
      r = (r + 1) | 0;
    }
}
