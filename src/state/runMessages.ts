import type { Network, NetworkSpec } from '../engine/declare/network.ts';
import type { Input, Slot } from '../engine/run/slot.ts';
import { run, type Trace, traceIn } from '../engine/run/trace.ts';

export type RunKind = 'scene' | 'probe';

/** A run, by the objects that it is of. */
export interface WantedRun {
  readonly network: Network;
  readonly weights: Float64Array;
  readonly input: Input;
}

export const isSameRun = (a: WantedRun, b: WantedRun): boolean =>
  a.network === b.network && a.weights === b.weights && a.input === b.input;

/** A run that is computed here. It names the buffer that was asked for, by which it is known again. */
export const runHere = ({ network, weights, input }: WantedRun): Trace => ({
  ...run(network, weights, input),
  weights,
});

/** What the worker is asked. */
export interface RunRequest {
  readonly spec: NetworkSpec;
  readonly weights: Float64Array;
  readonly input: Input;
}

/** What it answers: the buffer of every value, by name; the buffers are handed over, not copied. */
export interface RunResult {
  readonly steps: number;
  readonly slots: readonly (readonly [name: string, slot: Slot])[];
}

/** The run that a result holds, as if it had been computed here. */
export const traceFromResult = (
  { steps, slots }: RunResult,
  network: Network,
  weights: Float64Array,
  input: Input,
): Trace => traceIn({ network, weights, input, steps, values: new Map(slots) });
