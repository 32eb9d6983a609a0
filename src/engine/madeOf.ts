import { absentAtStart } from './phases.ts';
import type { Trace } from './trace.ts';

/** One number that a unit of the cell has at a timestep. */
export interface Ingredient {
  readonly value: string;
  readonly number: number;
}

/**
 * What a unit's state was made of at a timestep: the numbers of that unit in the order in which the cell computes
 * them, its state last. What t = 0 lacks is left out.
 */
export function madeOf(trace: Trace, t: number, unit: number): readonly Ingredient[] {
  const absent = t > 0 ? new Set<string>() : absentAtStart(trace.network);
  return [...trace.network.values.values()]
    .filter(({ part, name, size }) => part === 'cell' && !absent.has(name) && unit < size)
    .map(({ name }) => ({ value: name, number: trace.at(name, t)[unit] ?? Number.NaN }));
}
