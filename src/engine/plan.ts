import { compile } from './compile.ts';
import type { Network } from './network.ts';
import { schedule } from './schedule.ts';
import type { Input, Slot } from './slot.ts';

/** Buffers and compiled loops for one network over `steps` timesteps; running it allocates nothing. */
export interface Plan {
  readonly network: Network;
  readonly steps: number;
  /** All parameters, flat; write here, then run. */
  readonly weights: Float64Array;
  /** dL/d(weights), laid out like `weights`; filled by `backward`. */
  readonly gradients: Float64Array;
  readonly input: Input;
  readonly values: ReadonlyMap<string, Slot>;
  /** dL/d(value), laid out like `values`; for a state, the total that backpropagation through time carries. */
  readonly valueGradients: ReadonlyMap<string, Slot>;
  /** Computes every value of every timestep. */
  readonly forward: () => void;
  /**
   * Backpropagation through time, after `forward`.
   * `seed` adds dL/d(logits), or the gradient of any value, into `valueGradients`, which are zero then.
   * `headDone` is called while the states' gradients hold the head's part alone.
   */
  readonly backward: (seed: () => void, headDone?: () => void) => void;
}

/**
 * Allocates a plan.
 * @throws RangeError where the input does not hold `steps` rows.
 */
export function createPlan(network: Network, steps: number, input: Input): Plan {
  const width = network.spec.sizes.input;
  const rows = input.kind === 'symbols' ? input.indices.length : input.data.length / width;
  if (rows !== steps) throw new RangeError(`the input has ${rows} rows, not ${steps}`);

  const values = createSlots(network, steps);
  const x = values.get('x');
  if (input.kind === 'vectors' && x) x.data.set(input.data);
  const valueGradients = createSlots(network, steps);
  const weights = new Float64Array(network.weightCount);
  const gradients = new Float64Array(network.weightCount);
  const buffers = { network, weights, gradients, input, values, valueGradients };
  const kernels = network.operations.map((operation) => compile(operation, buffers));
  const { before, recurrent, after } = schedule(network, kernels);

  return {
    ...buffers,
    steps,
    forward() {
      if (input.kind === 'symbols' && x) writeOneHot(input.indices, x);
      for (const kernel of before) kernel.forward(0, steps);
      for (let t = 0; t < steps; t++) for (const kernel of recurrent) kernel.forward(t, t + 1);
      for (const kernel of after) kernel.forward(0, steps);
    },
    backward(seed, headDone) {
      gradients.fill(0);
      for (const { data } of valueGradients.values()) data.fill(0);
      seed();
      for (let i = after.length - 1; i >= 0; i--) after[i]?.backward(0, steps);
      headDone?.();
      for (let t = steps - 1; t >= 0; t--)
        for (let i = recurrent.length - 1; i >= 0; i--) recurrent[i]?.backward(t, t + 1);
      for (let i = before.length - 1; i >= 0; i--) before[i]?.backward(0, steps);
      for (const kernel of kernels) kernel.accumulate(0, steps);
    },
  };
}

function createSlots(network: Network, steps: number): ReadonlyMap<string, Slot> {
  const slots = new Map<string, Slot>();
  for (const { name, size, isState } of network.values.values()) {
    const lead = isState ? 1 : 0;
    slots.set(name, { data: new Float64Array((steps + lead) * size), size, lead });
  }
  return slots;
}

function writeOneHot(indices: Int32Array, { data, size }: Slot): void {
  data.fill(0);
  for (let t = 0; t < indices.length; t++) {
    const index = indices[t] as number;
    if (index >= 0 && index < size) data[t * size + index] = 1;
  }
}
