/**
 * The first and the last place of a sequence of timesteps: places beside it, where something stands before its first
 * timestep or behind its last, are counted on like timesteps (-1, and their number).
 */
export const placesOf = (
  steps: number,
  beside: readonly number[],
): readonly [first: number, last: number] => [
  Math.min(0, ...beside),
  Math.max(steps - 1, ...beside),
];
