import { headOf, vectorOf } from '../declare/network.ts';
import { logTotal } from '../operations/exponentiate.ts';
import type { Trace } from '../run/trace.ts';

/**
 * Softmax cross-entropy (in nats) of each timestep's logits with the class it should answer; NaN where that is
 * negative, which says that there is none, and where there are no logits yet.
 */
export function stepLosses(trace: Trace, classes: ArrayLike<number>): Float64Array {
  const losses = new Float64Array(trace.steps).fill(Number.NaN);
  const name = headOf(trace.network).logits;
  const logits = trace.all(name);
  const { size } = vectorOf(trace.network, name);
  for (let t = 0; t < trace.made; t++) {
    const target = classes[t] ?? -1;
    if (target < 0 || target >= size) continue;
    losses[t] = logTotal(logits, t * size, size) - (logits[t * size + target] as number);
  }
  return losses;
}
