import type { Operation } from './declare.ts';
import {
  type BackwardKernel,
  type Buffers,
  type Loop,
  nothing,
  operandOf,
  widthOf,
} from './kernel.ts';
import { addTransposed, matrixTimesVector, matrixTimesVectors, transpose } from './kernels.ts';
import { addOuterProducts } from './outerProducts.ts';

type Times = Extract<Operation, { kind: 'times' }>;

/** Matrices that lie one below the other, times one vector: one matrix of all their rows. */
function stackOf(run: readonly Times[], buffers: Buffers) {
  const [first] = run as [Times];
  const source = operandOf(first.of, buffers);
  const rows = widthOf(run, buffers);
  return {
    rows,
    columns: source.size,
    matrix: operandOf(first.weight, buffers),
    source,
    result: operandOf(first.makes, buffers),
    /** Symbols where the vectors are one-hot, so that a product is a column. */
    symbols:
      first.of.value === 'x' && buffers.input.kind === 'symbols' ? buffers.input.indices : null,
    needsSource: first.of.value !== 'x' || buffers.inputGradient,
  };
}

type Stack = ReturnType<typeof stackOf>;

/** The products at every timestep; a one-hot vector picks a column instead. */
export function forwardTimes(run: readonly Times[], buffers: Buffers): Loop {
  const stack = stackOf(run, buffers);
  const { rows, columns, matrix, source, result, symbols } = stack;
  if (symbols) return pickColumns(stack, symbols);
  return (from, to) =>
    products(
      matrix.data,
      matrix.at,
      rows,
      columns,
      source.data,
      source.at + from * source.stride,
      source.stride,
      result.data,
      result.at + from * result.stride,
      result.stride,
      to - from,
      false,
    );
}

/** Matrix times the vectors of several timesteps; for a single one, as inside a recurrence, without the loop over time. */
const products: typeof matrixTimesVectors = (
  w,
  wAt,
  rows,
  columns,
  x,
  xAt,
  xStride,
  y,
  yAt,
  yStride,
  steps,
  adds,
) => {
  if (steps === 1) matrixTimesVector(w, wAt, rows, columns, x, xAt, y, yAt, adds);
  else matrixTimesVectors(w, wAt, rows, columns, x, xAt, xStride, y, yAt, yStride, steps, adds);
};

/** The gradients of the vector (the transposed matrix times that of the product) and of the matrix. */
export function backwardTimes(run: readonly Times[], buffers: Buffers): BackwardKernel {
  const stack = stackOf(run, buffers);
  const { rows, columns, matrix, source, result, symbols, needsSource } = stack;
  const transposed = new Float64Array(needsSource ? rows * columns : 0);
  return {
    prepare: needsSource
      ? () => transpose(matrix.data, matrix.at, rows, columns, transposed)
      : nothing,
    backward: needsSource
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
    accumulate: symbols
      ? addToColumns(stack, symbols)
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
}

/** So many timesteps for each column that it pays to turn the matrix around, for columns to be read in one piece. */
const TURNS = 2;

/** A symbol outside of the matrix reads zeros. */
function pickColumns({ rows, columns, matrix, result }: Stack, symbols: Int32Array): Loop {
  const { data, at: resultAt, stride } = result;
  const isTurned = symbols.length >= TURNS * columns;
  const turned = new Float64Array(isTurned ? rows * columns : 0);
  const [source, start, along, across] = isTurned
    ? [turned, 0, rows, 1]
    : [matrix.data, matrix.at, 1, columns];
  return (from, to) => {
    if (isTurned) transpose(matrix.data, matrix.at, rows, columns, turned);
    for (let t = from; t < to; t++) {
      const column = symbols[t] as number;
      let at = (resultAt + t * stride) | 0;
      const end = (at + rows) | 0;
      if (column < 0 || column >= columns) data.fill(0, at, end);
      else
        for (let w = (start + column * along) | 0; at < end; at = (at + 1) | 0) {
          data[at] = source[w] as number;
          w = (w + across) | 0;
        }
    }
  };
}

function addToColumns({ rows, columns, matrix, result }: Stack, symbols: Int32Array): Loop {
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
