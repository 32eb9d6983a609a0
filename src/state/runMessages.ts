import type { NetworkSpec } from '../engine/declare/layers.ts';
import type { Network } from '../engine/declare/network.ts';
import type { Numbers } from '../engine/run/numbers.ts';
import type { Input, Slot } from '../engine/run/slot.ts';
import { run, type Trace } from '../engine/run/trace.ts';

/** A run, by the objects that it is of. */
export interface WantedRun {
  readonly network: Network;
  readonly weights: Float64Array;
  readonly input: Input;
}

export const isSameRun = (a: WantedRun, b: WantedRun): boolean =>
  isSameCourse(a, b) && a.weights === b.weights;

/** Whether nothing but the weights tells two runs apart. */
export const isSameCourse = (a: WantedRun, b: WantedRun): boolean =>
  a.network === b.network && a.input === b.input;

/** A run that is computed here, in one piece. It names the buffer that was asked for, by which it is known again. */
export const runHere = (network: Network, weights: Float64Array, input: Input): Trace => ({
  ...run(network, weights, input),
  weights,
});

/** The values of a block, by name; their buffer is handed over, not copied. */
export type RunResult = readonly (readonly [name: string, slot: Slot<Numbers>])[];

/** What the worker is asked: the first block of a run that begins, or goes on after `before`, or (null) the next one. */
export type RunRequest = RunBegin | null;

export interface RunBegin {
  readonly spec: NetworkSpec;
  readonly weights: Numbers & { readonly buffer: ArrayBuffer };
  readonly input: Input;
  /** Which block is computed first, and the states that the one before it has left. */
  readonly index: number;
  readonly before: Float64Array | undefined;
}
