import type { BackwardKernel, Run } from '../../run/operand.ts';

/** The loops back through an operation of one kind, for all units of a run. */
export type BackwardOf<O> = (run: Run, operation: O) => BackwardKernel;
