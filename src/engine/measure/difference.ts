import { vectorOf } from '../declare/network.ts';
import type { Trace } from '../run/trace.ts';

/** How far a value of one run lies from that of another, at every timestep. */
export interface Difference {
  /** Second minus first, made x size, row-major. */
  readonly data: Float64Array;
  readonly size: number;
  /** Euclidean length of the difference at each timestep. */
  readonly norms: Float64Array;
  /** The largest finite magnitude of any entry. */
  readonly extent: number;
}

/** Compares two runs of as many timesteps of networks of one shape, as far as both have come. */
export function differenceBetween(first: Trace, second: Trace, value: string): Difference {
  const [a, b] = [first.all(value), second.all(value)];
  const made = Math.min(first.made, second.made);
  const { size } = vectorOf(first.network, value);
  const data = new Float64Array(made * size);
  const norms = new Float64Array(made);
  let extent = 0;
  for (let t = 0; t < made; t++) {
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
