import type { Network, ParameterSlot } from './network.ts';
import { parameterOf } from './network.ts';
import { createPlan, type Plan } from './plan.ts';
import type { Input } from './slot.ts';

/** Every intermediate of every timestep of one run, for reading. */
export interface Trace {
  readonly network: Network;
  readonly weights: Float64Array;
  readonly input: Input;
  /** Number of timesteps, possibly 0. */
  readonly steps: number;
  /** The value at timestep t, a view of `size` numbers; t = -1 is the initial state. */
  readonly at: (value: string, t: number) => Float64Array;
}

/** Runs a network over a sequence. `weights` is the flat buffer that `Network.parameters` describes. */
export function run(network: Network, weights: Float64Array, input: Input): Trace {
  const steps =
    input.kind === 'symbols' ? input.indices.length : input.data.length / network.spec.sizes.input;
  const plan = createPlan(network, steps, input, { backward: false });
  plan.weights.set(weights);
  plan.forward();
  return traceOf(plan);
}

/** Reads a plan's buffers; stays in step with the plan when that runs again. */
function traceOf(plan: Plan): Trace {
  const { network, weights, input, steps, values } = plan;
  return {
    network,
    weights,
    input,
    steps,
    at(name, t) {
      const slot = values.get(name);
      if (!slot) throw new Error(`the trace has no value ${name}`);
      if (t < -slot.lead || t >= steps) throw new RangeError(`${name} has no timestep ${t}`);
      const row = (t + slot.lead) * slot.size;
      return slot.data.subarray(row, row + slot.size);
    },
  };
}

/** The numbers of one parameter, row-major, as a view into the flat buffer. */
export function weightsOf(network: Network, weights: Float64Array, name: string): Float64Array {
  const { rows, columns, offset }: ParameterSlot = parameterOf(network, name);
  return weights.subarray(offset, offset + rows * columns);
}

/** The place of the 1 in a one-hot input at timestep t; -1 where the symbol has none, or the input is not one-hot. */
export const pickedPlace = ({ input }: Trace, t: number): number =>
  input.kind === 'symbols' ? (input.indices[t] ?? -1) : -1;
