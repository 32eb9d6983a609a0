import type { Trace } from '../../engine/trace.ts';

/** The place of the 1 in the input of a timestep, or -1 where there is none or the input is not one-hot. */
export const oneHot = (trace: Trace, t: number): number =>
  trace.input.kind === 'symbols' ? (trace.input.indices[t] ?? -1) : -1;
