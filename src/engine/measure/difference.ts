import type { Trace } from '../run/trace.ts';

/** How far a value of one run lies from that of another, at every timestep. */
export interface Difference {
  /** Second minus first, steps x size, row-major. */
  readonly data: Float64Array;
  readonly size: number;
  /** Euclidean length of the difference at each timestep. */
  readonly norms: Float64Array;
  /** The largest finite magnitude of any entry. */
  readonly extent: number;
}

/** Compares two runs of as many timesteps of networks of one shape. */
export function differenceBetween(first: Trace, second: Trace, value: string): Difference {
  const [a, b] = [first.all(value), second.all(value)];
  const size = first.steps > 0 ? a.length / first.steps : 0;
  const data = new Float64Array(a.length);
  const norms = new Float64Array(first.steps);
  let extent = 0;
  for (let t = 0; t < first.steps; t++) {
    let squares = 0;
    for (let i = t * size; i < (t + 1) * size; i++) {
      const entry = (b[i] as number) - (a[i] as number);
      data[i] = entry;
      squares += entry * entry;
      const magnitude = Math.abs(entry);
      if (magnitude > extent && magnitude !== Number.POSITIVE_INFINITY) extent = magnitude;
    }
    norms[t] = Math.sqrt(squares);
  }
  return { data, size, norms, extent };
}
