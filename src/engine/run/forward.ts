import { compileForward } from './compile.ts';
import type { Loop } from './operand.ts';
import type { Slot } from './slot.ts';
import type { Workspace } from './workspace.ts';

/** What computes every value of every timestep of a workspace. */
export function forwardIn({ buffers, groups, values }: Workspace): () => void {
  const { input, steps } = buffers;
  const x = values.get('x');
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
