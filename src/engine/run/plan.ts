import { compileBackward } from '../back/loops/table.ts';
import type { Network } from '../declare/network.ts';
import { type ForwardPlan, forwardIn, runAll, startsOf } from './forward.ts';
import type { NumberFormat, Numbers, NumbersOf } from './numbers.ts';
import { type Loop, nothing } from './operand.ts';
import type { Input, Slot } from './slot.ts';
import { createWorkspace, type PlanOptions, separate } from './workspace.ts';

/** Buffers and compiled loops for one network over `steps` timesteps; running it allocates nothing. */
export interface Plan<N extends Numbers = Float64Array> extends ForwardPlan<N> {
  readonly network: Network;
  /** dL/d(weights), laid out like `weights`; filled by `backward`. */
  readonly gradients: N;
  /** dL/d(value), laid out like `values`; for a state, the total that backpropagation through time carries. */
  readonly valueGradients: ReadonlyMap<string, Slot<N>>;
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
export function createPlan<F extends NumberFormat = 'float64'>(
  network: Network,
  steps: number,
  input: Input,
  options: PlanOptions<F> = {},
): Plan<NumbersOf<F>> {
  const allocate = separate((options.numbers ?? 'float64') as F);
  const workspace = createWorkspace(network, steps, input, options, allocate);
  const { buffers, stages, values, valueGradients, truncation, withBackward } = workspace;
  const { weights, gradients } = buffers;
  const back = (withBackward ? [...stages].reverse() : []).map(({ direction, states, items }) => {
    // In the order in which gradients run: the last operation first.
    const kernels = items.flatMap((group) => compileBackward(group, buffers)).reverse();
    return {
      direction,
      kernels,
      loops: kernels.map(({ backward }) => backward).filter(isSomething),
      kept: createKeeper(states, valueGradients),
    };
  });
  const kernels = back.flatMap((stage) => stage.kernels);
  const prepares = kernels.map(({ prepare }) => prepare).filter((loop) => loop !== nothing);
  const accumulates = kernels.map(({ accumulate }) => accumulate).filter(isSomething);
  const starts = withBackward ? startsOf(network, gradients, valueGradients, steps) : [];
  const run = forwardIn(workspace);
  let hasGoneOn = false;

  function throughTime({ direction, loops, kept }: (typeof back)[number]) {
    const isForward = direction === 'forward';
    for (let k = 0; k < steps; k++) {
      const t = isForward ? steps - 1 - k : k;
      // The row of the state that this timestep has read, in front of which the sequence may be cut.
      const read = isForward ? t : t + 1;
      const isCut = read > 0 && read < steps && read % truncation === 0;
      if (isCut) kept.keep(read);
      runAll(loops, t, t + 1);
      if (isCut) kept.restore(read);
    }
  }

  return {
    network,
    steps,
    weights,
    gradients,
    input,
    values,
    valueGradients,
    forward(goesOn) {
      hasGoneOn = goesOn === true;
      run(goesOn);
    },
    backward(seed, headDone) {
      if (!withBackward) throw new Error('this plan was made for forward alone');
      gradients.fill(0);
      buffers.valueGradients.fill(0);
      for (let i = 0; i < prepares.length; i++) prepares[i]?.();
      seed();
      for (let i = 0; i < back.length; i++) {
        const stage = back[i] as (typeof back)[number];
        if (stage.direction === null) runAll(stage.loops, 0, steps);
        else throughTime(stage);
        if (i === 0) headDone?.();
      }
      runAll(accumulates, 0, steps);
      // What goes on from other timesteps has not read them.
      if (hasGoneOn) return;
      for (let i = 0; i < starts.length; i++) starts[i]?.weights.set(starts[i]?.state ?? []);
    },
  };
}

const isSomething = (loop: Loop) => loop !== nothing;

/**
 * Keeps the gradients of states in their row of that place, and undoes what was added to them since. Row r of a state
 * that runs forwards is that of timestep r - 1, of one that runs backwards that of timestep r.
 */
function createKeeper(
  names: readonly string[],
  valueGradients: ReadonlyMap<string, Slot<Numbers>>,
) {
  const states = names.flatMap((state) => valueGradients.get(state) ?? []);
  const copies = states.map(({ size }) => new Float64Array(size));
  return {
    keep(row: number) {
      for (let k = 0; k < states.length; k++) {
        const { data, size } = states[k] as Slot<Numbers>;
        const copy = copies[k] as Float64Array;
        for (let i = 0; i < size; i++) copy[i] = data[row * size + i] as number;
      }
    },
    restore(row: number) {
      for (let k = 0; k < states.length; k++) {
        const { data, size } = states[k] as Slot<Numbers>;
        const copy = copies[k] as Float64Array;
        for (let i = 0; i < size; i++) data[row * size + i] = copy[i] as number;
      }
    },
  };
}
