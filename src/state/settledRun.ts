import type { Trace } from '../engine/run/trace.ts';

/** Whether all of a run is there, with numbers of its own. */
export const isWhole = ({ earlier, made, steps }: Trace): boolean =>
  earlier === null && made === steps;

/** A run that is whole: this one, or the one that stands for what of it is not there yet; null where there is none. */
export const settledRun = (trace: Trace): Trace | null =>
  trace.earlier?.run ?? (isWhole(trace) ? trace : null);
