import type { Trace } from '../run/trace.ts';

/**
 * Softmax cross-entropy (in nats) of each timestep's logits with the class it should answer; NaN where that is
 * negative, which says that there is none.
 */
export function stepLosses(trace: Trace, classes: ArrayLike<number>): Float64Array {
  const losses = new Float64Array(trace.steps).fill(Number.NaN);
  const logits = trace.all('z');
  const size = trace.steps > 0 ? logits.length / trace.steps : 0;
  for (let t = 0; t < trace.steps; t++) {
    const target = classes[t] ?? -1;
    if (target < 0 || target >= size) continue;
    let largest = Number.NEGATIVE_INFINITY;
    for (let i = t * size; i < (t + 1) * size; i++)
      largest = Math.max(largest, logits[i] as number);
    let sum = 0;
    for (let i = t * size; i < (t + 1) * size; i++)
      sum += Math.exp((logits[i] as number) - largest);
    losses[t] = largest + Math.log(sum) - (logits[t * size + target] as number);
  }
  return losses;
}
