import type { Operation } from './declare.ts';
import {
  type BackwardKernel,
  type Buffers,
  type Loop,
  nothing,
  type Operand,
  operandOf,
  widthOf,
} from './kernel.ts';
import { matrixTimesVectors, transpose } from './kernels.ts';
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
    matrixTimesVectors(
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
          matrixTimesVectors(
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

/** A symbol outside of the matrix reads zeros. */
function pickColumns({ rows, columns, matrix, result }: Stack, symbols: Int32Array): Loop {
  const { data: weights, at: offset } = matrix;
  const { data } = result;
  return (from, to) => {
    for (let t = from; t < to; t++) {
      const column = symbols[t] as number;
      let at = (result.at + t * result.stride) | 0;
      const end = (at + rows) | 0;
      if (column < 0 || column >= columns) data.fill(0, at, end);
      else
        for (let w = (offset + column) | 0; at < end; at = (at + 1) | 0) {
          data[at] = weights[w] as number;
          w = (w + columns) | 0;
        }
    }
  };
}

function addToColumns({ rows, columns, matrix, result }: Stack, symbols: Int32Array): Loop {
  const gradients = matrix.gradient;
  const { gradient, gradientAt, gradientStride }: Operand = result;
  return (from, to) => {
    for (let t = from; t < to; t++) {
      const column = symbols[t] as number;
      if (column < 0 || column >= columns) continue;
      let at = (gradientAt + t * gradientStride) | 0;
      const end = (at + rows) | 0;
      for (let w = (matrix.gradientAt + column) | 0; at < end; at = (at + 1) | 0) {
        gradients[w] = (gradients[w] as number) + (gradient[at] as number);
        w = (w + columns) | 0;
      }
    }
  };
}
