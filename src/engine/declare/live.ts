import { readsOf } from '../operations/table.ts';
import type { Network } from './network.ts';
import { absentAtStart, phasesOf } from './phases.ts';

/** The values that timestep t has made by the end of a phase, in the order of computation. */
export function madeValues(network: Network, t: number, phase: string): readonly string[] {
  const phases = phasesOf(network);
  const until = phases.findIndex(({ id }) => id === phase);
  const absent = t > 0 ? new Set<string>() : absentAtStart(network);
  return phases
    .slice(0, until + 1)
    .flatMap(({ operations }) => operations)
    .map(({ makes }) => makes)
    .filter((name) => !absent.has(name));
}

/**
 * The values that timestep t has made by the end of a phase and not yet used up, in the order of computation:
 * what there is to see at that moment. States stay, since the next timestep needs them.
 */
export function liveValues(network: Network, t: number, phase: string): readonly string[] {
  const phases = phasesOf(network);
  const until = phases.findIndex(({ id }) => id === phase);
  const absent = t > 0 ? new Set<string>() : absentAtStart(network);
  const done = phases
    .slice(0, until + 1)
    .flatMap(({ operations }) => operations)
    .filter(({ makes }) => !absent.has(makes));
  const used = new Set(
    done.flatMap((operation) =>
      readsOf(operation)
        .filter(({ previous }) => !previous)
        .map(({ value }) => value),
    ),
  );
  return done
    .map(({ makes }) => makes)
    .filter((name) => !used.has(name) || network.states.includes(name));
}
