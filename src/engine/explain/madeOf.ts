import { isGate, vectorOf } from '../declare/network.ts';
import { absentAt } from '../declare/phases.ts';
import { readsOf } from '../operations/table.ts';
import type { Trace } from '../run/trace.ts';

/** One number that a unit of the cell has at a timestep. */
export interface Ingredient {
  readonly value: string;
  readonly number: number;
}

/**
 * What an entry of a value of the cell was made of at its own timestep: the numbers of that unit in the order in which
 * the cell computes them, down to gates and states, which are left whole, and the entry itself last. What t = 0 lacks
 * is left out.
 */
export function madeOf(
  trace: Trace,
  value: string,
  t: number,
  unit: number,
): readonly Ingredient[] {
  const { network } = trace;
  const found = new Set<string>();
  const absent = absentAt(network, t);
  const visit = (name: string) => {
    const own = vectorOf(network, name);
    const { operation, part } = own;
    if (part !== 'cell' || absent.has(name) || found.has(name)) return;
    const isWhole = own.isState || isGate(own);
    if (operation && (name === value || !isWhole))
      for (const read of readsOf(operation)) if (!read.previous) visit(read.value);
    found.add(name);
  };
  visit(value);
  return [...network.values.keys()]
    .filter((name) => found.has(name))
    .map((name) => ({ value: name, number: trace.at(name, t)[unit] ?? Number.NaN }));
}
