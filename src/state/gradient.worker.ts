import { backpropagate } from '../engine/gradientTrace.ts';
import { createNetwork } from '../engine/network.ts';
import type { GradientRequest } from './gradientMessages.ts';

/** Computes one gradient after the other, away from the page. */
self.onmessage = ({ data }: MessageEvent<GradientRequest>) => {
  const { spec, weights, input, steps, loss } = data;
  const result = backpropagate({ network: createNetwork(spec), weights, input, steps }, loss);
  const buffers = new Set([
    ...result.flows.flatMap(({ sizes, factors }) => [
      sizes.buffer as ArrayBuffer,
      factors.buffer as ArrayBuffer,
    ]),
    result.perStep.buffer as ArrayBuffer,
    result.weights.buffer as ArrayBuffer,
    ...result.slots.map(([, { data: numbers }]) => numbers.buffer as ArrayBuffer),
  ]);
  self.postMessage(result, { transfer: [...buffers] });
};
