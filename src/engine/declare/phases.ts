import { isSum, type Operation, partsOf } from '../operations/table.ts';
import type { Direction } from './layers.ts';
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
 * The phases there are at timestep t of so many. Without an initial state there is no previous state at the first: the
 * products that would read it are absent, and so is a sum that has one term left.
 */
export const phasesAt = (network: Network, t: number, steps?: number): readonly Phase[] =>
  phasesOf(network).filter(
    ({ id, operations }) =>
      id === READING || operations.some((operation) => hasWork(network, operation, t, steps)),
  );

/** The directions whose first timestep it is, of layers that begin with zeros. */
const begins = (t: number, steps: number): readonly Direction[] => [
  ...(t === 0 ? (['forward'] as const) : []),
  ...(t === steps - 1 ? (['backward'] as const) : []),
];

/** Asked for every part of every operation that is written, drawn or told. */
const absences = new WeakMap<Network, Map<string, ReadonlySet<string>>>();
const NOTHING: ReadonlySet<string> = new Set();

/**
 * The values that are missing at timestep t because they are made of a previous state alone, and there is none: at the
 * first timestep, which of a layer that runs backwards is the last of so many.
 */
export function absentAt(
  network: Network,
  t: number,
  steps = Number.POSITIVE_INFINITY,
): ReadonlySet<string> {
  const directions = begins(t, steps);
  if (directions.length === 0) return NOTHING;
  const known = absences.get(network) ?? new Map<string, ReadonlySet<string>>();
  absences.set(network, known);
  const key = directions.join();
  const found = known.get(key) ?? findAbsent(network, directions);
  known.set(key, found);
  return found;
}

/** The states that nothing comes before, in layers of these directions. */
const unstarted = ({ parts }: Network, directions: readonly Direction[]): ReadonlySet<string> =>
  new Set(
    parts.flatMap(({ direction, starts, states }) =>
      direction && directions.includes(direction) && starts.length === 0 ? states : [],
    ),
  );

function findAbsent(network: Network, directions: readonly Direction[]): ReadonlySet<string> {
  const none = unstarted(network, directions);
  const absent = new Set<string>();
  for (const operation of network.operations) {
    const there = partsOf(operation).filter((part) => isThere(part, none, absent));
    // A product lacks one factor and is nothing; a sum lacks all of its terms.
    const isNothing = isSum(operation)
      ? there.length === 0
      : there.length < partsOf(operation).length;
    if (isNothing) absent.add(operation.makes);
  }
  return absent;
}

const isThere = (part: Part, none: ReadonlySet<string>, absent: ReadonlySet<string>) =>
  !isRead(part) || !(part.previous ? none : absent).has(part.value);

/** What an operation reads at timestep t of so many: without the terms that the first timestep lacks. */
export function presentParts(
  network: Network,
  operation: Operation,
  t: number,
  steps = Number.POSITIVE_INFINITY,
): readonly Part[] {
  const directions = begins(t, steps);
  if (directions.length === 0) return partsOf(operation);
  const [none, absent] = [unstarted(network, directions), absentAt(network, t, steps)];
  return partsOf(operation).filter((part) => isThere(part, none, absent));
}

function hasWork(network: Network, operation: Operation, t: number, steps?: number): boolean {
  if (absentAt(network, t, steps).has(operation.makes)) return false;
  const isShort = presentParts(network, operation, t, steps).length < 2;
  return !isSum(operation) || !isShort || partsOf(operation).length < 2;
}
