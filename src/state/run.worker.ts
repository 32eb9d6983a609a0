import './alive.worker.ts';
import { copyOf, createPlanKeeper } from './keptPlan.ts';
import type { RunRequest, RunResult } from './runMessages.ts';

const planFor = createPlanKeeper({ backward: false });

/** Computes one run after the other, away from the page. */
self.onmessage = ({ data: { spec, input, weights } }: MessageEvent<RunRequest>) => {
  const plan = planFor(spec, input);
  plan.weights.set(weights);
  plan.forward();
  const { slots, buffer } = copyOf(plan.values);
  const result: RunResult = { steps: plan.steps, slots };
  self.postMessage(result, { transfer: [buffer] });
};
