import type { NetworkSpec } from '../engine/declare/layers.ts';
import type { LossSpec } from '../engine/learn/loss.ts';
import type { Input } from '../engine/run/slot.ts';

/** What the worker of gradients is asked; it answers with `GradientBuffers`. */
export interface GradientRequest {
  readonly spec: NetworkSpec;
  readonly weights: Float64Array;
  readonly input: Input;
  readonly loss: LossSpec;
}
