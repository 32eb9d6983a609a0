import type { Network } from '../declare/network.ts';
import type { Input } from '../run/slot.ts';
import { run } from '../run/trace.ts';
import { differenceBetween } from './difference.ts';

/** How a network answers a change of one input: its hidden state, and how far the change moves it. */
export interface Remembered {
  /** Of the run as it is, steps x size, row-major. */
  readonly states: Float64Array;
  readonly size: number;
  readonly steps: number;
  /** Euclidean distance of the two hidden states at each timestep. */
  readonly distances: Float64Array;
}

/** Runs a network over an input and over the same with one place changed; of both only what is told is kept. */
export function rememberedOf(
  network: Network,
  weights: Float64Array,
  input: Input,
  changed: Input,
): Remembered {
  const { state } = network.ports;
  const trace = run(network, weights, input);
  const { norms, size } = differenceBetween(trace, run(network, weights, changed), state);
  return { states: trace.all(state).slice(), size, steps: trace.steps, distances: norms };
}

/** Less than this share of the first difference counts as forgotten. */
export const FORGOTTEN = 0.01;

/**
 * How many steps after the change its trace has shrunk below a share of what it was, for good; null where it never
 * does, or where it made no difference in the first place.
 */
export function forgottenAfter(
  distances: Float64Array,
  from: number,
  share: number,
): number | null {
  const first = distances[from] ?? 0;
  if (!(first > 0)) return null;
  let last = from;
  for (let t = from; t < distances.length; t++)
    if (!((distances[t] as number) < share * first)) last = t;
  return last === distances.length - 1 ? null : last + 1 - from;
}
