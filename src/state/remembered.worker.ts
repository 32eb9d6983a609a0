import './alive.worker.ts';
import type { NetworkSpec } from '../engine/declare/layers.ts';
import { createNetwork } from '../engine/declare/network.ts';
import { rememberedOf } from '../engine/measure/remembered.ts';
import type { Input } from '../engine/run/slot.ts';

/** What the worker is asked; it answers with what `rememberedOf` gives. */
export interface RememberRequest {
  readonly spec: NetworkSpec;
  readonly weights: Float64Array;
  readonly input: Input;
  readonly changed: Input;
}

/** Compares one pair of runs after the other, away from the page. */
self.onmessage = ({ data }: MessageEvent<RememberRequest>) => {
  const { spec, weights, input, changed } = data;
  self.postMessage(rememberedOf(createNetwork(spec), weights, input, changed));
};
