/*
 * Weights that networks of the comparison have been trained to, beside the scene, which has only those they began with.
 * The comparison asks here, and knows of no training.
 */

interface Entry {
  readonly start: Float64Array;
  readonly weights: Float64Array;
  readonly updates: number;
}

let entries: readonly Entry[] = [];

const areEqual = (a: Float64Array, b: Float64Array) =>
  a.length === b.length && a.every((weight, i) => weight === b[i]);

export const trainedWeights = {
  put(start: Float64Array, weights: Float64Array, updates: number): void {
    entries = [...entries.filter((each) => each.start !== start), { start, weights, updates }];
  },
  /** What those that began with these weights have come to, or null. */
  of: (start: Float64Array): Entry | null =>
    entries.find((each) => areEqual(each.start, start)) ?? null,
  clear(): void {
    entries = [];
  },
};
