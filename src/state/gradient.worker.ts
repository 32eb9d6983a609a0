import './alive.worker.ts';
import { backpropagateOn, type GradientBuffers } from '../engine/back/gradientTrace.ts';
import type { GradientRequest } from './gradientMessages.ts';
import { copyOf } from './handedOver.ts';
import { createPlanKeeper } from './keptPlan.ts';

const planFor = createPlanKeeper({});

/** Computes one gradient after the other, away from the page. */
self.onmessage = ({ data: { spec, weights, input, loss } }: MessageEvent<GradientRequest>) => {
  const found = backpropagateOn(planFor(spec, input), weights, loss);
  const { slots, buffer } = copyOf(new Map(found.slots));
  const result: GradientBuffers = { ...found, slots, weights: found.weights.slice() };
  const rest = [
    result.weights,
    result.perStep,
    ...result.flows.flatMap(({ sizes, factors }) => [sizes, factors]),
  ].map((numbers) => numbers.buffer as ArrayBuffer);
  self.postMessage(result, { transfer: [buffer, ...rest] });
};
