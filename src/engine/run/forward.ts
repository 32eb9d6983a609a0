import type { Network } from '../declare/network.ts';
import { INPUT } from '../declare/part.ts';
import { compileForward } from './compile.ts';
import type { Loop } from './operand.ts';
import type { Input, Slot } from './slot.ts';
import { createWorkspace, type Workspace } from './workspace.ts';

/** What computes the values of so many timesteps. */
export interface ForwardPlan {
  readonly steps: number;
  /** All parameters, flat; write here, then run. */
  readonly weights: Float64Array;
  readonly input: Input;
  readonly values: ReadonlyMap<string, Slot>;
  /** Computes every value of every timestep. */
  readonly forward: () => void;
}

/** Has a plan read another input, of the same kind and of as many timesteps. */
export function readInput(plan: ForwardPlan, input: Input): void {
  if (input.kind === 'vectors') plan.values.get(INPUT)?.data.set(input.data);
  else if (plan.input.kind === 'symbols') plan.input.indices.set(input.indices);
}

/** What computes a run in one piece. */
export function createForward(network: Network, steps: number, input: Input): ForwardPlan {
  const workspace = createWorkspace(network, steps, input, { backward: false });
  const { weights } = workspace.buffers;
  return { steps, input, weights, values: workspace.values, forward: forwardIn(workspace) };
}

/** What computes every value of every timestep of a workspace. */
export function forwardIn({ buffers, groups, values }: Workspace): () => void {
  const { input, steps } = buffers;
  const x = values.get(INPUT);
  const before = compileForward(groups.before, buffers);
  const recurrent = compileForward(groups.recurrent, buffers);
  const after = compileForward(groups.after, buffers);
  return () => {
    if (input.kind === 'symbols' && x) writeOneHot(input.indices, x);
    runAll(before, 0, steps);
    for (let t = 0; t < steps; t++) runAll(recurrent, t, t + 1);
    runAll(after, 0, steps);
  };
}

/** Runs loops, one after the other, over the timesteps from <= t < to. */
export function runAll(loops: readonly Loop[], from: number, to: number): void {
  for (let i = 0; i < loops.length; i++) (loops[i] as Loop)(from, to);
}

function writeOneHot(indices: Int32Array, { data, size }: Slot): void {
  data.fill(0);
  for (let t = 0; t < indices.length; t++) {
    const index = indices[t] as number;
    if (index >= 0 && index < size) data[t * size + index] = 1;
  }
}
