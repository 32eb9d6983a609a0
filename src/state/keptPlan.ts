import type { NetworkSpec } from '../engine/declare/layers.ts';
import { createNetwork } from '../engine/declare/network.ts';
import { readInput } from '../engine/run/forward.ts';
import type { Plan } from '../engine/run/plan.ts';
import { type Input, inputSteps } from '../engine/run/slot.ts';
import type { PlanOptions } from '../engine/run/workspace.ts';
import { createFastPlan } from '../engine/wasm/plan.ts';

/*
 * Who drags a weight asks for the same run with other weights, again and again: a worker keeps the plan of it.
 */

/** Gives the plan of a network for an input: the one before, with that input, where only numbers have changed. */
export function createPlanKeeper(options: PlanOptions): (spec: NetworkSpec, input: Input) => Plan {
  let kept: { readonly shape: string; readonly plan: Plan } | null = null;
  return (spec, input) => {
    const steps = inputSteps(input, { spec });
    const shape = JSON.stringify([spec, steps, input.kind]);
    if (kept?.shape !== shape)
      kept = { shape, plan: createFastPlan(createNetwork(spec), steps, input, options) };
    readInput(kept.plan, input);
    return kept.plan;
  };
}
