import { INPUT } from '../declare/part.ts';
import type { Trace } from '../run/trace.ts';

const known = new WeakMap<Trace, Map<string, number>>();

/** The largest finite magnitude a value reaches at any timestep; 0 where there is none. */
export function extentOf(trace: Trace, value: string): number {
  const ofTrace = known.get(trace) ?? new Map<string, number>();
  known.set(trace, ofTrace);
  const cached = ofTrace.get(value);
  if (cached !== undefined) return cached;
  let extent = 0;
  for (let t = 0; t < trace.made; t++) {
    const row = trace.at(value, t);
    for (let i = 0; i < row.length; i++) {
      const size = Math.abs(row[i] as number);
      if (size > extent && size !== Number.POSITIVE_INFINITY) extent = size;
    }
  }
  ofTrace.set(value, extent);
  return extent;
}

/**
 * The magnitude of a value that is drawn in full colour, in every figure alike: the largest that it reaches, but at least 1.
 * The ones of symbols are 1; which symbol an embedding reads is no magnitude, and has no colour.
 */
export function scaleOf(trace: Trace, value: string): number {
  if (value !== INPUT || trace.input.kind !== 'symbols') return Math.max(1, extentOf(trace, value));
  return trace.network.spec.embedding === undefined ? 1 : Number.POSITIVE_INFINITY;
}
