import type { Direction } from '../declare/layers.ts';
import type { Network } from '../declare/network.ts';
import { type Operation, readsOf } from '../operations/table.ts';

/** Operations that run one after the other, or in step with each other. */
export interface Stage<T> {
  /** The order of the timesteps: each needs what the one before it made. Null where all run at once. */
  readonly direction: Direction | null;
  /** The states that are handed on; none where all run at once. */
  readonly states: readonly string[];
  readonly items: readonly T[];
}

/**
 * The operations of a network, by when they must run: what needs only the input, for all timesteps at once; what lies on
 * a circle through a previous state, timestep by timestep; what reads these states, again at once; and so on through the
 * layers. The first and the last run at once, and may be empty; the last holds the head.
 */
export function stagesOf(network: Network): readonly Stage<Operation>[] {
  const stages: Stage<Operation>[] = [];
  let waiting: Operation[] = [];
  const flush = () => {
    stages.push({ direction: null, states: [], items: waiting });
    waiting = [];
  };
  for (const { direction, states, operations } of network.parts) {
    const { before, recurrent, after } = circlesOf(operations, states);
    waiting.push(...before);
    if (recurrent.length > 0) {
      flush();
      stages.push({ direction: direction ?? 'forward', states, items: recurrent });
    }
    waiting.push(...after);
  }
  flush();
  return stages.filter(({ items }, i) => items.length > 0 || i === 0 || i === stages.length - 1);
}

/** Divides a cell's operations by whether they lie on a circle through its previous states. */
function circlesOf(operations: readonly Operation[], states: readonly string[]) {
  const recalls = new Set<string>();
  for (const operation of operations)
    if (readsOf(operation).some(({ value, previous }) => previous || recalls.has(value)))
      recalls.add(operation.makes);

  const needed = new Set<string>(states);
  for (const operation of [...operations].reverse())
    if (needed.has(operation.makes)) for (const { value } of readsOf(operation)) needed.add(value);

  const before: Operation[] = [];
  const recurrent: Operation[] = [];
  const after: Operation[] = [];
  for (const operation of operations) {
    const { makes } = operation;
    const group = !recalls.has(makes) ? before : needed.has(makes) ? recurrent : after;
    group.push(operation);
  }
  return { before, recurrent, after };
}
