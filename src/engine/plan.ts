import { compile } from './compile.ts';
import { slotOf } from './kernel.ts';
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

/** What a plan is for; the less, the less it allocates and computes. Everything, unless told. */
export interface PlanOptions {
  /** Whether `backward` will be called. */
  readonly backward?: boolean;
  /** Whether `backward` also fills dL/dx; training has no use for it. */
  readonly inputGradient?: boolean;
  /**
   * Truncated backpropagation through time: the sequence is cut into pieces of so many timesteps, the first from 0 on,
   * and no gradient passes from a piece to the one before it. Not cut unless told.
   */
  readonly truncation?: number;
}

/**
 * Allocates a plan.
 * @throws RangeError where the input does not hold `steps` rows, or the truncation is no positive integer.
 */
export function createPlan(
  network: Network,
  steps: number,
  input: Input,
  options: PlanOptions = {},
): Plan {
  const width = network.spec.sizes.input;
  const rows = input.kind === 'symbols' ? input.indices.length : input.data.length / width;
  if (rows !== steps) throw new RangeError(`the input has ${rows} rows, not ${steps}`);

  const { truncation = Number.POSITIVE_INFINITY } = options;
  if (truncation !== Number.POSITIVE_INFINITY && !(Number.isInteger(truncation) && truncation > 0))
    throw new RangeError(`truncation must be a positive integer, not ${truncation}`);

  const withBackward = options.backward ?? true;
  const { slots: values } = createSlots(network, steps, true);
  const { slots: valueGradients, all } = createSlots(network, steps, withBackward);
  const x = values.get('x');
  if (input.kind === 'vectors' && x) x.data.set(input.data);
  const weights = new Float64Array(network.weightCount);
  const gradients = new Float64Array(withBackward ? network.weightCount : 0);
  const buffers = { network, weights, gradients, input, values, valueGradients };
  const compiled = { ...buffers, inputGradient: options.inputGradient ?? true };
  const kernels = network.operations.map((operation) => compile(operation, compiled));
  const { before, recurrent, after } = schedule(network, kernels);
  const kept = withBackward ? createKeeper(network, valueGradients) : null;

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
      if (!withBackward) throw new Error('this plan was made for forward alone');
      gradients.fill(0);
      all.fill(0);
      for (const kernel of kernels) kernel.prepare();
      seed();
      for (let i = after.length - 1; i >= 0; i--) after[i]?.backward(0, steps);
      headDone?.();
      for (let t = steps - 1; t >= 0; t--) {
        const isCut = t > 0 && t % truncation === 0;
        if (isCut) kept?.keep(t);
        for (let i = recurrent.length - 1; i >= 0; i--) recurrent[i]?.backward(t, t + 1);
        if (isCut) kept?.restore(t);
      }
      for (let i = before.length - 1; i >= 0; i--) before[i]?.backward(0, steps);
      for (const kernel of kernels) kernel.accumulate(0, steps);
    },
  };
}

/** Keeps the gradients of the states before timestep t, and undoes what was added to them since. */
function createKeeper(network: Network, valueGradients: ReadonlyMap<string, Slot>) {
  const states = network.states.map((state) => slotOf(valueGradients, state));
  const copies = states.map(({ size }) => new Float64Array(size));
  return {
    keep(t: number) {
      for (let k = 0; k < states.length; k++) {
        const { data, size } = states[k] as Slot;
        const copy = copies[k] as Float64Array;
        for (let i = 0; i < size; i++) copy[i] = data[t * size + i] as number;
      }
    },
    restore(t: number) {
      for (let k = 0; k < states.length; k++) {
        const { data, size } = states[k] as Slot;
        const copy = copies[k] as Float64Array;
        for (let i = 0; i < size; i++) data[t * size + i] = copy[i] as number;
      }
    },
  };
}

/** A slot for each value, one after the other in `all`; without numbers where they are not wanted. */
function createSlots(network: Network, steps: number, wanted: boolean) {
  const shapes = [...network.values.values()].map(({ name, size, isState }) => {
    const lead: 0 | 1 = isState ? 1 : 0;
    return { name, size, lead, length: wanted ? (steps + lead) * size : 0 };
  });
  const all = new Float64Array(shapes.reduce((sum, { length }) => sum + length, 0));
  const slots = new Map<string, Slot>();
  let from = 0;
  for (const { name, size, lead, length } of shapes) {
    slots.set(name, { data: all.subarray(from, from + length), size, lead });
    from += length;
  }
  return { slots, all };
}

function writeOneHot(indices: Int32Array, { data, size }: Slot): void {
  data.fill(0);
  for (let t = 0; t < indices.length; t++) {
    const index = indices[t] as number;
    if (index >= 0 && index < size) data[t * size + index] = 1;
  }
}
