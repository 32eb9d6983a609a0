import { stackOf } from '../operations/times.ts';
import { type BackwardKernel, type Loop, nothing, type Run } from '../run/operand.ts';
import { addOuterProduct, matrixTimesVector } from './products.ts';

/** The products at every timestep; a one-hot vector picks a column instead, and a symbol outside of the matrix zeros. */
export function timesForward(run: Run<Float32Array>): Loop {
  const { matrix, source, result, rows, columns } = stackOf(run);
  const { data, at, stride } = result;
  const { symbols } = source;
  if (symbols)
    return (from, to) => {
      for (let t = from; t < to; t++) {
        const column = symbols[t] as number;
        const isThere = column >= 0 && column < columns;
        for (let i = 0; i < rows; i++)
          data[at + t * stride + i] = isThere
            ? (matrix.data[matrix.at + i * columns + column] as number)
            : 0;
      }
    };
  const [down, across] = [[rows, columns] as const, [columns, 1] as const];
  return (from, to) => {
    for (let t = from; t < to; t++) {
      const x = source.at + t * source.stride;
      const y = at + t * stride;
      matrixTimesVector(matrix.data, matrix.at, down, across, source.data, x, data, y, false);
    }
  };
}

/** The gradients of the vector, by the matrix turned around, and of the matrix. */
export function timesBack(run: Run<Float32Array>): BackwardKernel {
  const { matrix, source, result, rows, columns } = stackOf(run);
  const { gradient, gradientAt, gradientStride } = result;
  const { symbols } = source;
  const [down, across] = [[columns, 1] as const, [rows, columns] as const];
  return {
    prepare: nothing,
    backward: source.isWanted
      ? (from, to) => {
          for (let t = from; t < to; t++) {
            const x = gradientAt + t * gradientStride;
            const into = source.gradientAt + t * source.gradientStride;
            const { data, at } = matrix;
            matrixTimesVector(data, at, down, across, gradient, x, source.gradient, into, true);
          }
        }
      : nothing,
    accumulate: symbols
      ? (from, to) => {
          for (let t = from; t < to; t++) {
            const column = symbols[t] as number;
            if (column < 0 || column >= columns) continue;
            for (let i = 0; i < rows; i++) {
              const w = matrix.gradientAt + i * columns + column;
              matrix.gradient[w] =
                (matrix.gradient[w] as number) +
                (gradient[gradientAt + t * gradientStride + i] as number);
            }
          }
        }
      : (from, to) => {
          for (let t = from; t < to; t++) {
            const y = gradientAt + t * gradientStride;
            const x = source.at + t * source.stride;
            const { gradient: w, gradientAt: at } = matrix;
            addOuterProduct(w, at, rows, columns, gradient, y, source.data, x);
          }
        },
  };
}
