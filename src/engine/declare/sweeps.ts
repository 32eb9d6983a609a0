import type { Direction } from './layers.ts';
import type { Network } from './network.ts';
import { oncePerNetwork } from './oncePerNetwork.ts';
import { READING } from './phases.ts';

/** What is computed as one goes through the timesteps once. */
export interface Sweep {
  /** From the first timestep on, or from the last. */
  readonly direction: Direction;
  /** The phases of each timestep, by id, in order. */
  readonly phases: ReadonlySet<string>;
}

/**
 * How often one must go through the timesteps, and for what: once where all layers run forwards; a layer that runs backwards
 * begins at the last timestep when all below it is there, and what reads it waits until it is back at the first.
 */
export const sweepsOf = oncePerNetwork(({ parts }): readonly Sweep[] => {
  const sweeps = [{ direction: 'forward' as Direction, phases: new Set([READING]) }];
  for (const { direction, operations } of parts) {
    let last = sweeps.at(-1);
    // What has no direction goes along with what is after it, in the usual one.
    if (last?.direction !== (direction ?? 'forward')) {
      last = { direction: direction ?? 'forward', phases: new Set() };
      sweeps.push(last);
    }
    for (const { phase } of operations) last?.phases.add(phase);
  }
  return sweeps;
});

/** The place among the sweeps of the one that a phase belongs to. */
export const sweepAt = (network: Network, phase: string): number =>
  Math.max(
    0,
    sweepsOf(network).findIndex(({ phases }) => phases.has(phase)),
  );

/** Whether something of a sweep at timestep t is computed before, at, or after a moment of the walk. */
export function comesAt(
  network: Network,
  { sweep, t }: { readonly sweep: number; readonly t: number },
  now: { readonly t: number; readonly phase: string },
): 'before' | 'now' | 'after' {
  const at = sweepAt(network, now.phase);
  if (sweep !== at) return sweep < at ? 'before' : 'after';
  if (t === now.t) return 'now';
  const isForward = sweepsOf(network)[sweep]?.direction !== 'backward';
  return t < now.t === isForward ? 'before' : 'after';
}
