import type { Network, NetworkSpec } from '../engine/declare/network.ts';
import type { Input, Slot } from '../engine/run/slot.ts';
import { type Trace, traceOf } from '../engine/run/trace.ts';

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
): Trace => traceOf({ network, weights, input, steps, values: new Map(slots) });
