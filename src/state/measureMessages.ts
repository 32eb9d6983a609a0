import { largestSingularValue, spectralRadius } from '../engine/measure/spectral.ts';

/** How large a matrix is: its spectral radius (of a square one), or how much it can stretch a vector. */
export type Measure = 'radius' | 'stretch';

/** A matrix, row-major, and what is to be known of it. */
export interface MeasuredMatrix {
  readonly kind: Measure;
  readonly matrix: Float64Array;
  readonly rows: number;
  readonly columns: number;
}

export const measured = ({ kind, matrix, rows, columns }: MeasuredMatrix): number =>
  kind === 'radius' ? spectralRadius(matrix, rows) : largestSingularValue(matrix, rows, columns);
