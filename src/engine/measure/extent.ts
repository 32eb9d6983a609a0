import type { Network } from '../declare/network.ts';
import { INPUT } from '../declare/part.ts';
import { firstOf } from '../declare/phases.ts';
import { parameterNumbers } from '../run/trace.ts';
import { runsInPieces, type Trace } from '../run/traced.ts';
import { isMadeLate } from '../run/vast.ts';

/** How far the timesteps of a run have been judged, and the largest magnitude there. */
const known = new WeakMap<object, Map<string, readonly [judged: number, extent: number]>>();

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
  const { network, steps } = trace;
  const run = runsInPieces.get(trace) ?? trace;
  const ofRun = known.get(run) ?? new Map<string, readonly [number, number]>();
  known.set(run, ofRun);
  let [judged, extent] = ofRun.get(value) ?? [firstOf(network, value, steps), 0];
  const end = isMadeLate(network, value) ? Math.min(1, trace.made) : trace.made;
  for (; judged < end; judged++) extent = largestFrom(trace.at(value, judged), extent);
  ofRun.set(value, [judged, extent]);
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
