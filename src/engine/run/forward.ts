import { type Network, parameterOf } from '../declare/network.ts';
import { INPUT } from '../declare/part.ts';
import { compileForward } from './compile.ts';
import type { NumberFormat, Numbers, NumbersOf } from './numbers.ts';
import type { Loop } from './operand.ts';
import { type Input, type Slot, startRow } from './slot.ts';
import { createWorkspace, separate, type Workspace } from './workspace.ts';

/** What computes the values of so many timesteps. */
export interface ForwardPlan<N extends Numbers = Float64Array> {
  readonly steps: number;
  /** All parameters, flat; write here, then run. */
  readonly weights: N;
  readonly input: Input;
  readonly values: ReadonlyMap<string, Slot<N>>;
  /**
   * Computes every value of every timestep, from the initial states: the weights that are these, where the network has
   * such, else what the values say (zeros). Where it goes on from other timesteps, from what the values say in any case.
   */
  readonly forward: (goesOn?: boolean) => void;
}

/** Has a plan read another input, of the same kind and of as many timesteps. */
export function readInput(plan: ForwardPlan<Numbers>, input: Input): void {
  if (input.kind === 'vectors') plan.values.get(INPUT)?.data.set(input.data);
  else if (plan.input.kind === 'symbols') plan.input.indices.set(input.indices);
}

/** What computes a run in one piece. */
export function createForward<F extends NumberFormat = 'float64'>(
  network: Network,
  steps: number,
  input: Input,
  format: F = 'float64' as F,
): ForwardPlan<NumbersOf<F>> {
  const workspace = createWorkspace(network, steps, input, { backward: false }, separate(format));
  const { weights } = workspace.buffers;
  return { steps, input, weights, values: workspace.values, forward: forwardIn(workspace) };
}

/** What computes every value of every timestep of a workspace. */
export function forwardIn({ buffers, stages, values }: Workspace<Numbers>): ForwardPlan['forward'] {
  const { input, steps, network } = buffers;
  const x = values.get(INPUT);
  const compiled = stages.map(({ direction, items }) => ({
    direction,
    loops: compileForward(items, buffers),
  }));
  const starts = startsOf(network, buffers.weights, values, steps);
  return (goesOn) => {
    if (!goesOn) for (const { weights, state } of starts) state.set(weights);
    if (input.kind === 'symbols' && x) writeSymbols(input.indices, x, network);
    for (let i = 0; i < compiled.length; i++) {
      const { direction, loops } = compiled[i] as (typeof compiled)[number];
      if (direction === null) runAll(loops, 0, steps);
      else if (direction === 'forward') for (let t = 0; t < steps; t++) runAll(loops, t, t + 1);
      else for (let t = steps - 1; t >= 0; t--) runAll(loops, t, t + 1);
    }
  };
}

/** The initial states that are weights: both as views, of numbers or of gradients. */
export const startsOf = (
  network: Network,
  weights: Numbers,
  values: ReadonlyMap<string, Slot<Numbers>>,
  steps: number,
): readonly { readonly weights: Numbers; readonly state: Numbers }[] =>
  network.parts
    .flatMap((part) => part.starts)
    .flatMap(({ state, parameter }) => {
      const slot = values.get(state);
      if (!slot) return [];
      const { offset } = parameterOf(network, parameter.name);
      const row = startRow(slot, steps);
      return {
        weights: weights.subarray(offset, offset + slot.size),
        state: slot.data.subarray(row, row + slot.size),
      };
    });

/** Runs loops, one after the other, over the timesteps from <= t < to. */
export function runAll(loops: readonly Loop[], from: number, to: number): void {
  for (let i = 0; i < loops.length; i++) (loops[i] as Loop)(from, to);
}

/** The symbols themselves where an embedding reads them, else their one-hot vectors. */
function writeSymbols(
  indices: Int32Array,
  { data, size }: Slot<Numbers>,
  { spec }: Pick<Network, 'spec'>,
): void {
  if (spec.embedding !== undefined) {
    data.set(indices);
    return;
  }
  data.fill(0);
  for (let t = 0; t < indices.length; t++) {
    const index = indices[t] as number;
    if (index >= 0 && index < size) data[t * size + index] = 1;
  }
}
