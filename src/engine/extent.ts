import type { Trace } from './trace.ts';

const known = new WeakMap<Trace, Map<string, number>>();

/** The largest finite magnitude a value reaches at any timestep; 0 where there is none. */
export function extentOf(trace: Trace, value: string): number {
  const ofTrace = known.get(trace) ?? new Map<string, number>();
  known.set(trace, ofTrace);
  const cached = ofTrace.get(value);
  if (cached !== undefined) return cached;
  let extent = 0;
  for (let t = 0; t < trace.steps; t++)
    for (const entry of trace.at(value, t))
      if (Number.isFinite(entry)) extent = Math.max(extent, Math.abs(entry));
  ofTrace.set(value, extent);
  return extent;
}
