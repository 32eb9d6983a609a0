import type { Network } from '../declare/network.ts';
import { INPUT } from '../declare/part.ts';
import { firstOf } from '../declare/phases.ts';
import { parameterNumbers, type Trace } from '../run/trace.ts';
import { isMadeLate } from '../run/vast.ts';

const known = new WeakMap<Trace, Map<string, number>>();

/** The largest finite magnitude of some numbers, but at least what is given. */
export function largestFrom(numbers: Float64Array, least = 0): number {
  let most = least;
  for (let i = 0; i < numbers.length; i++) {
    const size = Math.abs(numbers[i] as number);
    if (size > most && size !== Number.POSITIVE_INFINITY) most = size;
  }
  return most;
}

/** The largest finite magnitude of some numbers, but at least 1. */
export const extentIn = (numbers: Float64Array): number => largestFrom(numbers, 1);

/**
 * The largest finite magnitude a value reaches at any timestep; 0 where there is none. What is made where it is looked
 * at is judged by its first timestep.
 */
export function extentOf(trace: Trace, value: string): number {
  const ofTrace = known.get(trace) ?? new Map<string, number>();
  known.set(trace, ofTrace);
  const cached = ofTrace.get(value);
  if (cached !== undefined) return cached;
  const judged = isMadeLate(trace.network, value) ? Math.min(1, trace.made) : trace.made;
  let extent = 0;
  const { network, steps } = trace;
  for (let t = firstOf(network, value, steps); t < judged; t++)
    extent = largestFrom(trace.at(value, t), extent);
  ofTrace.set(value, extent);
  return extent;
}

/**
 * The magnitude of a value that is drawn in full colour, in every figure alike: the largest that it reaches, but at least 1.
 * The ones of symbols are 1; which symbol an embedding reads is no magnitude, and has no colour.
 */
export function scaleOf(trace: Trace, value: string): number {
  if (value !== INPUT || trace.input.kind !== 'symbols') return Math.max(1, extentOf(trace, value));
  return trace.network.spec.embedding === undefined ? 1 : Number.POSITIVE_INFINITY;
}

const ofWeights = new WeakMap<Float64Array, Map<string, number>>();

/** The magnitude of a parameter that is drawn in full colour: its largest, but at least 1. */
export function weightScale(network: Network, weights: Float64Array, name: string): number {
  const found = ofWeights.get(weights) ?? new Map<string, number>();
  ofWeights.set(weights, found);
  const scale = found.get(name) ?? extentIn(parameterNumbers(network, weights, name));
  found.set(name, scale);
  return scale;
}
