import { compileBackward } from '../back/loops/table.ts';
import type { Network } from '../declare/network.ts';
import { type ForwardPlan, forwardIn, runAll } from './forward.ts';
import { type BackwardKernel, type Loop, nothing } from './operand.ts';
import type { Input, Slot } from './slot.ts';
import { createWorkspace, type PlanOptions } from './workspace.ts';

/** Buffers and compiled loops for one network over `steps` timesteps; running it allocates nothing. */
export interface Plan extends ForwardPlan {
  readonly network: Network;
  /** dL/d(weights), laid out like `weights`; filled by `backward`. */
  readonly gradients: Float64Array;
  /** dL/d(value), laid out like `values`; for a state, the total that backpropagation through time carries. */
  readonly valueGradients: ReadonlyMap<string, Slot>;
  /**
   * Backpropagation through time, after `forward`.
   * `seed` adds dL/d(logits), or the gradient of any value, into `valueGradients`, which are zero then.
   * `headDone` is called while the states' gradients hold the head's part alone.
   */
  readonly backward: (seed: () => void, headDone?: () => void) => void;
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
  const workspace = createWorkspace(network, steps, input, options);
  const { buffers, groups, values, valueGradients, truncation, withBackward } = workspace;
  const { weights, gradients } = buffers;
  // In the order in which gradients run: the last operation first.
  const backwards = (which: keyof typeof groups) =>
    withBackward ? groups[which].flatMap((group) => compileBackward(group, buffers)).reverse() : [];
  const back = {
    before: backwards('before'),
    recurrent: backwards('recurrent'),
    after: backwards('after'),
  };
  const kernels = [...back.after, ...back.recurrent, ...back.before];
  const prepares = kernels.map(({ prepare }) => prepare).filter((loop) => loop !== nothing);
  const accumulates = kernels.map(({ accumulate }) => accumulate).filter(isSomething);
  const through = (list: readonly BackwardKernel[]) =>
    list.map(({ backward }) => backward).filter(isSomething);
  const backAfter = through(back.after);
  const backRecurrent = through(back.recurrent);
  const backBefore = through(back.before);
  const kept = withBackward ? createKeeper(network, valueGradients) : null;

  return {
    network,
    steps,
    weights,
    gradients,
    input,
    values,
    valueGradients,
    forward: forwardIn(workspace),
    backward(seed, headDone) {
      if (!withBackward) throw new Error('this plan was made for forward alone');
      gradients.fill(0);
      buffers.valueGradients.fill(0);
      for (let i = 0; i < prepares.length; i++) prepares[i]?.();
      seed();
      runAll(backAfter, 0, steps);
      headDone?.();
      for (let t = steps - 1; t >= 0; t--) {
        const isCut = t > 0 && t % truncation === 0;
        if (isCut) kept?.keep(t);
        runAll(backRecurrent, t, t + 1);
        if (isCut) kept?.restore(t);
      }
      runAll(backBefore, 0, steps);
      runAll(accumulates, 0, steps);
    },
  };
}

const isSomething = (loop: Loop) => loop !== nothing;

/** Keeps the gradients of the states before timestep t, and undoes what was added to them since. */
function createKeeper(network: Network, valueGradients: ReadonlyMap<string, Slot>) {
  const states = network.states.flatMap((state) => valueGradients.get(state) ?? []);
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
