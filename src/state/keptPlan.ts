import { createNetwork, type NetworkSpec } from '../engine/declare/network.ts';
import type { Plan } from '../engine/run/plan.ts';
import type { Input, Slot } from '../engine/run/slot.ts';
import type { PlanOptions } from '../engine/run/workspace.ts';
import { createFastPlan } from '../engine/wasm/plan.ts';

/*
 * Who drags a weight asks for the same run with other weights, again and again: a worker keeps the plan of it.
 */

/** Gives the plan of a network for an input: the one before, with that input, where only numbers have changed. */
export function createPlanKeeper(options: PlanOptions): (spec: NetworkSpec, input: Input) => Plan {
  let kept: { readonly shape: string; readonly plan: Plan } | null = null;
  return (spec, input) => {
    const steps =
      input.kind === 'symbols' ? input.indices.length : input.data.length / spec.sizes.input;
    const shape = JSON.stringify([spec, steps, input.kind]);
    if (kept?.shape !== shape)
      kept = { shape, plan: createFastPlan(createNetwork(spec), steps, input, options) };
    const { plan } = kept;
    if (input.kind === 'vectors') plan.values.get('x')?.data.set(input.data);
    else if (plan.input.kind === 'symbols') plan.input.indices.set(input.indices);
    return plan;
  };
}

/** Copies of slots on one buffer of their own, which can be handed over. */
export function copyOf(slots: ReadonlyMap<string, Slot>): {
  readonly slots: readonly [name: string, slot: Slot][];
  readonly buffer: ArrayBuffer;
} {
  const all = [...slots];
  const from = Math.min(...all.map(([, { data }]) => data.byteOffset));
  const to = Math.max(...all.map(([, { data }]) => data.byteOffset + data.byteLength));
  const [[, { data: any }] = ['', { data: new Float64Array() }]] = all;
  const buffer = any.buffer.slice(from, to) as ArrayBuffer;
  return {
    buffer,
    slots: all.map(([name, slot]) => [
      name,
      { ...slot, data: new Float64Array(buffer, slot.data.byteOffset - from, slot.data.length) },
    ]),
  };
}
