import { createNetwork } from '../engine/network.ts';
import { createPlan } from '../engine/plan.ts';
import type { RunRequest, RunResult } from './runMessages.ts';

/** Computes one run after the other, away from the page. */
self.onmessage = ({ data }: MessageEvent<RunRequest>) => {
  const { spec, weights, input } = data;
  const network = createNetwork(spec);
  const steps =
    input.kind === 'symbols' ? input.indices.length : input.data.length / spec.sizes.input;
  const plan = createPlan(network, steps, input, { backward: false });
  plan.weights.set(weights);
  plan.forward();
  const result: RunResult = { steps, slots: [...plan.values] };
  const buffers = new Set(
    result.slots.map(([, { data: numbers }]) => numbers.buffer as ArrayBuffer),
  );
  self.postMessage(result, { transfer: [...buffers] });
};
