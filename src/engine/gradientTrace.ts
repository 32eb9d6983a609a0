import { createLoss, type LossSpec } from './loss.ts';
import { createPlan } from './plan.ts';
import type { Slot } from './slot.ts';
import type { Trace } from './trace.ts';

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
}

/** The buffers of a gradient: what a worker hands over. */
export interface GradientBuffers {
  readonly loss: number;
  readonly perStep: Float64Array;
  readonly weights: Float64Array;
  readonly slots: readonly (readonly [name: string, slot: Slot])[];
}

/** Runs a network forward and back. The weights and the input are those of the trace. */
export function backpropagate(
  { network, weights, input, steps }: Pick<Trace, 'network' | 'weights' | 'input' | 'steps'>,
  spec: LossSpec,
): GradientBuffers {
  const plan = createPlan(network, steps, input);
  plan.weights.set(weights);
  plan.forward();
  const loss = createLoss(plan, spec);
  const value = loss.value();
  const perStep = new Float64Array(steps).fill(Number.NaN);
  spec.steps.forEach((t, k) => {
    perStep[t] = loss.perStep[k] as number;
  });
  plan.backward(loss.seed);
  return {
    loss: spec.steps.length === 0 ? 0 : value,
    perStep,
    weights: plan.gradients,
    slots: [...plan.valueGradients],
  };
}

/** Reads the buffers of a gradient of a run. */
export function gradientTraceOf(
  trace: Trace,
  spec: LossSpec,
  { slots, ...rest }: GradientBuffers,
): GradientTrace {
  const byName = new Map(slots);
  const slotOf = (name: string) => {
    const slot = byName.get(name);
    if (!slot) throw new Error(`the gradient has no value ${name}`);
    return slot;
  };
  return {
    ...rest,
    trace,
    spec,
    all(name) {
      const { data, lead, size } = slotOf(name);
      return data.subarray(lead * size, (lead + trace.steps) * size);
    },
    at(name, t) {
      const { data, lead, size } = slotOf(name);
      if (t < 0 || t >= trace.steps) throw new RangeError(`${name} has no timestep ${t}`);
      return data.subarray((lead + t) * size, (lead + t + 1) * size);
    },
  };
}
