import type { LossSpec } from '../engine/loss.ts';
import type { NetworkSpec } from '../engine/network.ts';
import type { Input } from '../engine/slot.ts';

/** What the worker of gradients is asked; it answers with `GradientBuffers`. */
export interface GradientRequest {
  readonly spec: NetworkSpec;
  readonly weights: Float64Array;
  readonly input: Input;
  readonly loss: LossSpec;
}
