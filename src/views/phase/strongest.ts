import { largestPlaces } from '../../engine/run/told.ts';

/** The places of the largest few entries, kept in their own order. */
export function strongest(values: ArrayLike<number>, most: number): readonly number[] {
  return Array.from(largestPlaces(values, most)).sort((a, b) => a - b);
}
