import { largestPlaces } from '../../engine/run/told.ts';

/**
 * The places that so many rows have room for, in their own order: all, or the largest and the picked one, with a row left
 * to say how many others there are.
 */
export function strongest(
  values: ArrayLike<number>,
  rows: number,
  picked?: number,
): { readonly shown: readonly number[]; readonly others: number } {
  const { length } = values;
  if (length <= rows) return { shown: Array.from(values, (_, i) => i), others: 0 };
  const found = Array.from(largestPlaces(values, rows - 1));
  if (picked !== undefined && !found.includes(picked)) found[found.length - 1] = picked;
  return { shown: found.sort((a, b) => a - b), others: length - found.length };
}

/** The sum of all entries but those at some places; what is left of the whole when these are taken off would be off by their rounding. */
export function sumOfOthers(values: ArrayLike<number>, shown: readonly number[]): number {
  const left = new Set(shown);
  return Array.from(values).reduce((sum, value, i) => (left.has(i) ? sum : sum + value), 0);
}
