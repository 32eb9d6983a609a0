import { createNetwork } from '../engine/network.ts';
import type { Plan } from '../engine/plan.ts';
import type { Slot } from '../engine/slot.ts';
import { createFastPlan } from '../engine/wasm/plan.ts';
import type { RunRequest, RunResult } from './runMessages.ts';

/*
 * Computes one run after the other, away from the page. Who drags a weight asks for the same run with other weights, so
 * the plan is kept.
 */

let kept: { readonly shape: string; readonly plan: Plan } | null = null;

self.onmessage = ({ data }: MessageEvent<RunRequest>) => {
  const plan = planFor(data);
  plan.weights.set(data.weights);
  plan.forward();
  const { slots, buffer } = copyOf(plan.values);
  const result: RunResult = { steps: plan.steps, slots };
  self.postMessage(result, { transfer: [buffer] });
};

/** The kept plan, with another input, or a new one. */
function planFor({ spec, input }: RunRequest): Plan {
  const steps =
    input.kind === 'symbols' ? input.indices.length : input.data.length / spec.sizes.input;
  const shape = JSON.stringify([spec, steps, input.kind]);
  if (kept?.shape !== shape)
    kept = { shape, plan: createFastPlan(createNetwork(spec), steps, input, { backward: false }) };
  const { plan } = kept;
  if (input.kind === 'vectors') plan.values.get('x')?.data.set(input.data);
  else if (plan.input.kind === 'symbols') plan.input.indices.set(input.indices);
  return plan;
}

/** The same slots on one buffer of their own, which can be handed over. */
function copyOf(values: Plan['values']) {
  const all = [...values];
  const from = Math.min(...all.map(([, { data }]) => data.byteOffset));
  const to = Math.max(...all.map(([, { data }]) => data.byteOffset + data.byteLength));
  const [[, { data: any }] = ['', { data: new Float64Array() }]] = all;
  const buffer = any.buffer.slice(from, to) as ArrayBuffer;
  const slots = all.map(([name, slot]): [string, Slot] => [
    name,
    { ...slot, data: new Float64Array(buffer, slot.data.byteOffset - from, slot.data.length) },
  ]);
  return { slots, buffer };
}
