import { isSum, type Operation, partsOf } from '../operations/table.ts';
import type { Network } from './network.ts';
import { isRead, type Part } from './part.ts';

/** The phase that reads the input; links name it so. */
export const READING = 'x';

/** A small step inside a timestep: reading the input, or one group of operations. */
export interface Phase {
  /**
   * Unique in a network. READING; of the Elman cell `wx`, `wh`, `sum`, `f`; of the LSTM `wx`, `wh`, `input`, `forget`,
   * `candidate`, `output`, `cell`, `squash`, `state`; of the GRU `wx`, `wh`, `reset`, `update`, `candidate`, `state`;
   * of a head `wy`, `by`, `softmax`, `sigmoid`, `choose`.
   */
  readonly id: string;
  /** What it computes, in order; empty for reading the input. */
  readonly operations: readonly Operation[];
}

/** The phases of a timestep that has one before it, in order; the first reads the input. */
export function phasesOf({ operations }: Network): readonly Phase[] {
  const phases: { id: string; operations: Operation[] }[] = [{ id: READING, operations: [] }];
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
      id === READING || operations.some((operation) => hasWork(network, operation)),
  );
}

/** Asked for every part of every operation that is written, drawn or told. */
const absences = new WeakMap<Network, ReadonlySet<string>>();

/** The values that are missing at timestep 0 because they are made of a previous state alone. */
export function absentAtStart(network: Network): ReadonlySet<string> {
  const known = absences.get(network);
  if (known) return known;
  const absent = new Set<string>();
  absences.set(network, absent);
  for (const operation of network.operations) {
    const there = partsOf(operation).filter((part) => isThere(part, absent));
    // A product lacks one factor and is nothing; a sum lacks all of its terms.
    const isNothing = isSum(operation)
      ? there.length === 0
      : there.length < partsOf(operation).length;
    if (isNothing) absent.add(operation.makes);
  }
  return absent;
}

const isThere = (part: Part, absent: ReadonlySet<string>) =>
  !isRead(part) || !(part.previous || absent.has(part.value));

/** What an operation reads at timestep t: without the terms that timestep 0 lacks. */
export const presentParts = (network: Network, operation: Operation, t: number): readonly Part[] =>
  t > 0
    ? partsOf(operation)
    : partsOf(operation).filter((part) => isThere(part, absentAtStart(network)));

function hasWork(network: Network, operation: Operation): boolean {
  if (absentAtStart(network).has(operation.makes)) return false;
  return !isSum(operation) || presentParts(network, operation, 0).length > 1;
}
