import { isParameter, type Operation, readsOf } from './declare.ts';
import type { Network } from './network.ts';

/** A small step inside a timestep: reading the input, or one group of operations. */
export interface Phase {
  /** Unique in a network: `x`, `wx`, `wh`, `sum`, `f`, `wy`, `by`, `softmax`, `sigmoid`, `choose`. */
  readonly id: string;
  /** What it computes, in order; empty for reading the input. */
  readonly operations: readonly Operation[];
}

/** The phases of a timestep that has one before it, in order; the first reads the input. */
export function phasesOf({ operations }: Network): readonly Phase[] {
  const phases: { id: string; operations: Operation[] }[] = [{ id: 'x', operations: [] }];
  for (const operation of operations) {
    const last = phases[phases.length - 1];
    if (last?.id === operation.phase) last.operations.push(operation);
    else phases.push({ id: operation.phase, operations: [operation] });
  }
  return phases;
}

/**
 * The phases there are at timestep t. Without an initial state timestep 0 has no previous state:
 * the products that would read it are absent, and so is a sum that has one term left.
 */
export function phasesAt(network: Network, t: number): readonly Phase[] {
  const phases = phasesOf(network);
  if (t > 0) return phases;
  return phases.filter(
    ({ id, operations }) =>
      id === 'x' || operations.some((operation) => hasWork(network, operation)),
  );
}

/** The values that are missing at timestep 0 because they are made of a previous state alone. */
export function absentAtStart({ operations }: Network): ReadonlySet<string> {
  const absent = new Set<string>();
  for (const operation of operations) {
    const reads = readsOf(operation);
    const hasBias = operation.kind === 'sum' && operation.terms.some(isParameter);
    if (!hasBias && reads.every(({ value, previous }) => previous || absent.has(value)))
      absent.add(operation.makes);
  }
  return absent;
}

function hasWork(network: Network, operation: Operation): boolean {
  const absent = absentAtStart(network);
  if (absent.has(operation.makes)) return false;
  if (operation.kind !== 'sum') return true;
  const present = operation.terms.filter(
    (term) => isParameter(term) || !(term.previous || absent.has(term.value)),
  );
  return present.length > 1;
}
