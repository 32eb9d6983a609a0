import { formatOf } from '../declare/layers.ts';
import { createLoss, type LossSpec } from '../learn/loss.ts';
import { asDoubles, type Numbers } from '../run/numbers.ts';
import { createPlan, type Plan } from '../run/plan.ts';
import type { Slot } from '../run/slot.ts';
import { type Trace, traceIn } from '../run/trace.ts';
import { type GradientFlow, gradientFlow } from './gradientFlow.ts';

/** What backpropagation through time computes of one run and one loss, for reading. */
export interface GradientTrace {
  readonly trace: Trace;
  readonly spec: LossSpec;
  /** The loss itself, after its reduction. */
  readonly loss: number;
  /** Loss of each timestep before the reduction, NaN where none counts. */
  readonly perStep: Float64Array;
  /** dL/d(value) at timestep t, a view of `size` numbers. */
  readonly at: (value: string, t: number) => Float64Array;
  /** dL/d(value) at all timesteps from 0 on, steps x size, row-major; a view. */
  readonly all: (value: string) => Float64Array;
  /** dL/d(weights), laid out like `trace.weights`. */
  readonly weights: Float64Array;
  /** How large the gradient of each state is. */
  readonly flows: readonly GradientFlow[];
}

/** The buffers of a gradient: what a worker hands over. */
export interface GradientBuffers {
  readonly loss: number;
  readonly perStep: Float64Array;
  readonly weights: Float64Array;
  readonly flows: readonly GradientFlow[];
  readonly slots: readonly (readonly [name: string, slot: Slot<Numbers>])[];
}

/** Runs a network forward and back. The weights and the input are those of the trace. */
export const backpropagate = (
  { network, weights, input, steps }: Pick<Trace, 'network' | 'weights' | 'input' | 'steps'>,
  spec: LossSpec,
): GradientBuffers =>
  backpropagateOn(createPlan(network, steps, input, { numbers: formatOf(network) }), weights, spec);

/**
 * The same on a plan that has its input, from its initial states, or where it goes on from those that its values say. The
 * buffers are the plan's, until it runs again.
 */
export function backpropagateOn(
  plan: Plan<Numbers>,
  weights: Float64Array,
  spec: LossSpec,
  goesOn = false,
): GradientBuffers {
  const { network, steps } = plan;
  plan.weights.set(weights);
  plan.forward(goesOn);
  const loss = createLoss(plan, spec);
  const value = loss.value();
  const perStep = new Float64Array(steps).fill(Number.NaN);
  spec.steps.forEach((t, k) => {
    perStep[t] = loss.perStep[k] as number;
  });
  plan.backward(loss.seed);
  const run = traceIn(plan);
  const reader = { ...readerOf(run, plan.valueGradients), trace: run };
  return {
    flows: network.states.map((state) => gradientFlow(reader, state)),
    loss: spec.steps.length === 0 ? 0 : value,
    perStep,
    weights: asDoubles(plan.gradients),
    slots: [...plan.valueGradients],
  };
}

/** Reads the buffers of a gradient of a run. */
export function gradientTraceOf(
  trace: Trace,
  spec: LossSpec,
  { slots, ...rest }: GradientBuffers,
): GradientTrace {
  return { ...rest, trace, spec, ...readerOf(trace, new Map(slots)) };
}

/** A gradient lies in its buffers as the values of the run do in theirs. */
function readerOf(
  trace: Trace,
  values: ReadonlyMap<string, Slot<Numbers>>,
): Pick<Trace, 'at' | 'all'> {
  const { at, all } = traceIn({ ...trace, values });
  return { at, all };
}
