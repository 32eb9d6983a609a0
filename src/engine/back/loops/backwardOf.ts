import type { Numbers } from '../../run/numbers.ts';
import type { BackwardKernel, Run } from '../../run/operand.ts';

/** The loops back through an operation of one kind, for all units of a run. */
export type BackwardOf<O, N extends Numbers = Float64Array> = (
  run: Run<N>,
  operation: O,
) => BackwardKernel;

/** y += a, for n numbers. */
export type Accumulate<N extends Numbers> = (a: N, i: number, y: N, at: number, n: number) => void;
