import { type Makes, type Parameter, type Read, read } from '../declare/part.ts';
import { factor, tight } from '../explain/term.ts';
import { matrixTimesVector, matrixTimesVectors, transpose } from '../run/kernels.ts';
import type { Numbers } from '../run/numbers.ts';
import type { Loop, Operand, Run } from '../run/operand.ts';
import type { Product } from './meaning.ts';

export interface Times extends Makes {
  readonly kind: 'times';
  readonly weight: Parameter;
  readonly of: Read;
}

/** `makes = weight x of`: a matrix times a vector. */
export const times = (makes: string, weight: Parameter, of: string | Read): Times => ({
  kind: 'times',
  makes,
  phase: makes,
  symbol: null,
  weight,
  of: read(of),
});

export const meaning: Product<Times> = {
  shape: 'matrix',
  parts: ({ weight, of }) => [weight, of],
  tex: (matrix, vector) => tight(`${matrix.tex} ${factor(vector, 'product')}`),
  backTex: (matrix, received) => tight(`${matrix.tex} ${received.tex}`),
  // Matrices that lie one below the other, times one vector, are one matrix of all their rows.
  isAlike: (a, b) => a.of.value === b.of.value && a.of.previous === b.of.previous,

  /** The products at every timestep; a one-hot vector picks a column instead. */
  forward(run) {
    const { matrix, source, result, rows, columns } = stackOf(run);
    if (source.symbols) return pickColumns(run, source.symbols);
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
  },
};

/** What a product computes with, by name. */
export function stackOf<N extends Numbers>({ parts, result, width }: Run<N>) {
  const [matrix, source] = parts as [Operand<N>, Operand<N>];
  return { matrix, source, result, rows: width, columns: source.size };
}

/** Matrix times the vectors of several timesteps; for a single one, as inside a recurrence, without the loop over time. */
export const products: typeof matrixTimesVectors = (
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

/** So many timesteps for each column that it pays to turn the matrix around, for columns to be read in one piece. */
export const TURNS = 2;

/** A symbol outside of the matrix reads zeros. */
function pickColumns(run: Run, symbols: Int32Array): Loop {
  const { matrix, result, rows, columns } = stackOf(run);
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
