import { formatOf } from '../declare/layers.ts';
import type { Network, ParameterSlot } from '../declare/network.ts';
import { parameterOf } from '../declare/network.ts';
import { createForward } from './forward.ts';
import { asDoubles, type Numbers } from './numbers.ts';
import type { Plan } from './plan.ts';
import { type Input, inputSteps } from './slot.ts';
import type { Trace } from './traced.ts';
import { type Course, coreOf, isVast, vastTrace } from './vast.ts';

export type { Trace };

/** Runs a network over a sequence. `weights` is the flat buffer that `Network.parameters` describes. */
export function run(network: Network, weights: Float64Array, input: Input): Trace {
  const course = { network, weights, input };
  if (!isVast(network)) return runWhole(course);
  return vastTrace(course, runWhole(coreOf(course)));
}

function runWhole({ network, weights, input }: Course): Trace {
  const plan = createForward(network, inputSteps(input, network), input, formatOf(network));
  plan.weights.set(weights);
  plan.forward();
  return traceIn({ ...plan, network });
}

/** Reads a plan's buffers; stays in step with the plan when that runs again. */
export function traceIn(
  plan: Pick<Plan<Numbers>, 'network' | 'weights' | 'input' | 'steps' | 'values'>,
): Trace {
  const { network, input, steps, values } = plan;
  const weights = asDoubles(plan.weights);
  const slotOf = (name: string) => {
    const slot = values.get(name);
    if (!slot) throw new Error(`the trace has no value ${name}`);
    return slot;
  };
  return {
    network,
    weights,
    input,
    steps,
    made: steps,
    earlier: null,
    all(name) {
      const { data, lead, size, stride } = slotOf(name);
      const rows = data.subarray(lead * stride, (lead + steps) * stride);
      return stride === size ? asDoubles(rows) : withoutGaps(rows, size, stride, steps);
    },
    at(name, t) {
      const slot = slotOf(name);
      if (t < -slot.lead || t >= steps + slot.trail)
        throw new RangeError(`${name} has no timestep ${t}`);
      const row = (t + slot.lead) * slot.stride;
      return asDoubles(slot.data.subarray(row, row + slot.size));
    },
  };
}

function withoutGaps(rows: Numbers, size: number, stride: number, steps: number) {
  const all = new Float64Array(steps * size);
  for (let t = 0; t < steps; t++) {
    const from = t * stride;
    for (let i = 0; i < size; i++) all[t * size + i] = rows[from + i] as number;
  }
  return all;
}

/** The numbers of one parameter, row-major, as a view into the flat buffer. */
export function parameterNumbers(
  network: Network,
  weights: Float64Array,
  name: string,
): Float64Array {
  const { rows, columns, offset }: ParameterSlot = parameterOf(network, name);
  return weights.subarray(offset, offset + rows * columns);
}

/** Which symbol the input is at timestep t, the place of the 1 in its one-hot vector; -1 where it has none, or the input is vectors. */
export const pickedPlace = ({ input }: Trace, t: number): number =>
  input.kind === 'symbols' ? (input.indices[t] ?? -1) : -1;
