import { unreachedAt } from '../../engine/back/unreached.ts';
import type { Network } from '../../engine/declare/network.ts';
import type { Trace } from '../../engine/run/trace.ts';
import { isFromFirst } from './edgesOf.ts';

/** Of a layer in both directions: what there is of the place at which their states come together. */
export interface Meeting {
  /** Whether they come together at this timestep, for what is above. */
  readonly isHere: boolean;
  /** Whether the state of the direction backwards comes from the first timestep, on a way over those between. */
  readonly isFromFirst: boolean;
}

/**
 * How the states of the layer of a level come together at timestep t: those of the timestep; where the head reads them at the
 * last alone there, and where it reads what each direction ends with, from both ends.
 */
export function meetingAt({ network, steps }: Trace, level: Network, t: number): Meeting {
  const joined = level.parts.find(({ kind }) => kind === 'join');
  if (!joined) return { isHere: true, isFromFirst: false };
  const [makes = ''] = joined.operations.map((operation) => operation.makes);
  return {
    isHere: !unreachedAt(network, t, steps).has(makes),
    isFromFirst: isFromFirst(level, steps),
  };
}
