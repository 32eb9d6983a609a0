import { isSum, type Operation, partsOf } from '../operations/table.ts';
import type { Direction } from './layers.ts';
import type { Network } from './network.ts';
import { oncePerNetwork } from './oncePerNetwork.ts';
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
 * products that would read it are absent, and so is a sum that has one term left. A head that answers at the last timestep is
 * absent at all others.
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

/** What there is of a network depends on where its layers begin, and whether it is the last timestep. */
interface Edge {
  readonly begins: readonly Direction[];
  readonly isLast: boolean;
}

const edgeAt = (t: number, steps: number): Edge => ({
  begins: begins(t, steps),
  // Of a sequence of no known length any timestep may be the last.
  isLast: t === steps - 1 || steps === Number.POSITIVE_INFINITY,
});

/** Asked for every part of every operation that is written, drawn or told. */
const absencesOf = oncePerNetwork(() => new Map<string, ReadonlySet<string>>());
const NOTHING: ReadonlySet<string> = new Set();

/**
 * The values that are missing at timestep t: because they are made of a previous state alone, and there is none, at the
 * first timestep, which of a layer that runs backwards is the last of so many; or because the head answers at the last alone.
 */
export function absentAt(
  network: Network,
  t: number,
  steps = Number.POSITIVE_INFINITY,
): ReadonlySet<string> {
  const edge = edgeAt(t, steps);
  if (edge.begins.length === 0 && !isLate(network, edge)) return NOTHING;
  const known = absencesOf(network);
  const key = `${edge.begins.join()} ${edge.isLast}`;
  const found = known.get(key) ?? findAbsent(network, edge);
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

const isLate = ({ parts }: Network, { isLast }: Edge) =>
  !isLast && parts.some(({ isAtLast }) => isAtLast);

const lateValues = ({ parts }: Network): ReadonlySet<string> =>
  new Set(
    parts.flatMap(({ isAtLast, operations }) =>
      isAtLast ? operations.map(({ makes }) => makes) : [],
    ),
  );

/** Of what is missing at timestep t of so many, that which is made at the last alone. */
export function lateAt(network: Network, t: number, steps: number): ReadonlySet<string> {
  return isLate(network, edgeAt(t, steps)) ? lateValues(network) : NOTHING;
}

/** The first timestep, of so many, at which there is a value. */
export const firstOf = (network: Network, value: string, steps: number): number =>
  lateValues(network).has(value) ? Math.max(0, steps - 1) : 0;

/** Whether the head answers at the last timestep alone. */
export const answersAtLast = ({ parts }: Network): boolean =>
  parts.some(({ kind, isAtLast }) => kind === 'head' && isAtLast);

/** Whether the head has an answer at timestep t of so many; a network without one has none anywhere. */
export const answersAt = (network: Network, t: number, steps: number): boolean =>
  network.ports.head !== null && !absentAt(network, t, steps).has(network.ports.head.answer);

function findAbsent(network: Network, edge: Edge): ReadonlySet<string> {
  const none = unstarted(network, edge.begins);
  const absent = new Set(isLate(network, edge) ? lateValues(network) : NOTHING);
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
  const edge = edgeAt(t, steps);
  if (edge.begins.length === 0 && !isLate(network, edge)) return partsOf(operation);
  const [none, absent] = [unstarted(network, edge.begins), absentAt(network, t, steps)];
  return partsOf(operation).filter((part) => isThere(part, none, absent));
}

function hasWork(network: Network, operation: Operation, t: number, steps?: number): boolean {
  if (absentAt(network, t, steps).has(operation.makes)) return false;
  const isShort = presentParts(network, operation, t, steps).length < 2;
  return !isSum(operation) || !isShort || partsOf(operation).length < 2;
}
