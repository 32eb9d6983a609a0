import { type Operation, readsOf } from '../operations/table.ts';
import type { Network } from './network.ts';
import { absentAt, phasesOf } from './phases.ts';

/** The values that timestep t (of so many) has made by the end of a phase, in the order of computation. */
export function madeValues(
  network: Network,
  t: number,
  phase: string,
  steps?: number,
): readonly string[] {
  const phases = phasesOf(network);
  const until = phases.findIndex(({ id }) => id === phase);
  const absent = absentAt(network, t, steps);
  return phases
    .slice(0, until + 1)
    .flatMap(({ operations }) => operations)
    .map(({ makes }) => makes)
    .filter((name) => !absent.has(name));
}

/**
 * The values that timestep t has made by the end of a phase and not yet used up, in the order of computation:
 * what there is to see at that moment. States stay, since the next timestep needs them; a gate that has nothing to let
 * through at the first timestep is used up as it is made.
 */
export function liveValues(
  network: Network,
  t: number,
  phase: string,
  steps?: number,
): readonly string[] {
  const phases = phasesOf(network);
  const until = phases.findIndex(({ id }) => id === phase);
  const absent = absentAt(network, t, steps);
  const operationsOf = (part: typeof phases) =>
    part.flatMap(({ operations }) => operations).filter(({ makes }) => !absent.has(makes));
  const done = operationsOf(phases.slice(0, until + 1));
  const used = readNow(done);
  const wanted = readNow(operationsOf(phases.slice(until + 1)));
  const ever = readNow(network.operations);
  const isLive = (name: string) =>
    network.states.includes(name) || (!used.has(name) && (wanted.has(name) || !ever.has(name)));
  return done.map(({ makes }) => makes).filter(isLive);
}

/**
 * What a phase of timestep t comes to: the last of the values it makes; where none of them is made of another, they
 * stand in a row, and it is the first. None where it only reads.
 */
export function outcomeOf(
  network: Network,
  t: number,
  phase: string,
  steps?: number,
): string | undefined {
  const operations = phasesOf(network).find(({ id }) => id === phase)?.operations ?? [];
  const absent = absentAt(network, t, steps);
  const values = operations.map(({ makes }) => makes).filter((name) => !absent.has(name));
  const read = readNow(operations);
  return values.some((name) => read.has(name)) ? values.at(-1) : values[0];
}

/** The values of the same timestep that operations read. */
const readNow = (operations: readonly Operation[]): ReadonlySet<string> =>
  new Set(
    operations.flatMap((operation) =>
      readsOf(operation)
        .filter(({ previous }) => !previous)
        .map(({ value }) => value),
    ),
  );
