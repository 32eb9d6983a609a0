import { activations } from './activations.ts';
import { extentOf } from './extent.ts';
import { vectorOf } from './network.ts';
import type { Trace } from './trace.ts';

/**
 * Between which numbers a value lies: where an activation bounds it there, such as 0 and 1 for a gate; else as far
 * from 0, up and down, as it comes at any timestep, and at least 1.
 */
export function rangeOf(trace: Trace, value: string): readonly [low: number, high: number] {
  const { operation } = vectorOf(trace.network, value);
  if (operation?.kind === 'complement') return rangeOf(trace, operation.of.value);
  if (operation?.kind === 'apply') {
    const { activation } = operation;
    const { range } = activations[activation === 'f' ? trace.network.spec.activation : activation];
    if (range.every(Number.isFinite)) return range;
  }
  const extent = Math.max(1, extentOf(trace, value));
  return [-extent, extent];
}
