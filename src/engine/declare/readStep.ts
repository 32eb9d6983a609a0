import { type Network, vectorOf } from './network.ts';
import type { Read } from './part.ts';

/** How many timesteps on the next one to be computed is: 1, or -1 in a layer that runs backwards. */
export const strideOf = (network: Network, value: string): 1 | -1 =>
  vectorOf(network, value).direction === 'backward' ? -1 : 1;

/** The timestep of what is read at timestep t: its own, or of a previous state that which was computed before it. */
export const readStep = (network: Network, { value, previous }: Read, t: number): number =>
  previous ? t - strideOf(network, value) : t;
