import { spectralRadius } from '../../engine/spectral.ts';

/** Radii that were computed, or are known because the matrix was scaled to them. */
const known = new WeakMap<Float64Array, Map<string, number>>();

const ofBuffer = (weights: Float64Array) => {
  const radii = known.get(weights) ?? new Map<string, number>();
  known.set(weights, radii);
  return radii;
};

/** The spectral radius of a square parameter in a buffer of weights, if it is known. */
export const knownRadius = (weights: Float64Array, parameter: string): number | undefined =>
  ofBuffer(weights).get(parameter);

export const noteRadius = (weights: Float64Array, parameter: string, radius: number): void => {
  ofBuffer(weights).set(parameter, radius);
};

/** Computes the radius, or has it from before. */
export function radiusOf(
  weights: Float64Array,
  parameter: string,
  matrix: Float64Array,
  size: number,
): number {
  const radius = knownRadius(weights, parameter) ?? spectralRadius(matrix, size);
  noteRadius(weights, parameter, radius);
  return radius;
}
