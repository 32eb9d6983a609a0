import type { Network } from '../declare/network.ts';
import { readsOf } from '../operations/table.ts';

/** The operations of a network (or what stands for them, in the same order), by when they must run. */
export interface Schedule<T> {
  /** Needs only the input: all timesteps at once, first. */
  readonly before: readonly T[];
  /** Lies on a circle through a previous state: timestep by timestep. */
  readonly recurrent: readonly T[];
  /** Reads the states, but no state needs it: all timesteps at once, last. */
  readonly after: readonly T[];
}

export function schedule<T>(network: Network, items: readonly T[]): Schedule<T> {
  const { operations, states } = network;

  const recalls = new Set<string>();
  for (const operation of operations)
    if (readsOf(operation).some(({ value, previous }) => previous || recalls.has(value)))
      recalls.add(operation.makes);

  const needed = new Set<string>(states);
  for (const operation of [...operations].reverse())
    if (needed.has(operation.makes)) for (const { value } of readsOf(operation)) needed.add(value);

  const before: T[] = [];
  const recurrent: T[] = [];
  const after: T[] = [];
  operations.forEach(({ makes }, i) => {
    const group = !recalls.has(makes) ? before : needed.has(makes) ? recurrent : after;
    group.push(items[i] as T);
  });
  return { before, recurrent, after };
}
