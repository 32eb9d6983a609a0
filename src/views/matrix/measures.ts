import type { Measure } from '../../state/measureMessages.ts';

/** Measures that were computed, or are known because the matrix was scaled to them. */
const known = new WeakMap<Float64Array, Map<string, number>>();

const keyOf = (kind: Measure, parameter: string) => `${kind} ${parameter}`;

/** How large a parameter in a buffer of weights is, if that is known. */
export const knownMeasure = (
  weights: Float64Array,
  kind: Measure,
  parameter: string,
): number | undefined => known.get(weights)?.get(keyOf(kind, parameter));

export function noteMeasure(
  weights: Float64Array,
  kind: Measure,
  parameter: string,
  size: number,
): void {
  const sizes = known.get(weights) ?? new Map<string, number>();
  known.set(weights, sizes);
  sizes.set(keyOf(kind, parameter), size);
}
