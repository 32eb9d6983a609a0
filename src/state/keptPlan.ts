import { formatOf, type NetworkSpec } from '../engine/declare/layers.ts';
import { createNetwork } from '../engine/declare/network.ts';
import { readInput } from '../engine/run/forward.ts';
import type { Numbers } from '../engine/run/numbers.ts';
import type { Plan } from '../engine/run/plan.ts';
import { type Input, inputSteps } from '../engine/run/slot.ts';
import type { PlanOptions } from '../engine/run/workspace.ts';
import { createFastPlan } from '../engine/wasm/plan.ts';

/*
 * Who drags a weight asks for the same run with other weights, again and again: a worker keeps the plan of it.
 */

/** Gives the plan of a network for an input: the one before, with that input, where only numbers have changed. */
export function createPlanKeeper(
  options: Omit<PlanOptions, 'numbers'>,
): (spec: NetworkSpec, input: Input) => Plan<Numbers> {
  let kept: { readonly shape: string; readonly plan: Plan<Numbers> } | null = null;
  return (spec, input) => {
    const steps = inputSteps(input, { spec });
    const shape = JSON.stringify([spec, steps, input.kind]);
    if (kept?.shape !== shape) {
      const format = { numbers: formatOf({ spec }) };
      const network = createNetwork(spec);
      kept = { shape, plan: createFastPlan(network, steps, input, { ...options, ...format }) };
    }
    readInput(kept.plan, input);
    return kept.plan;
  };
}
