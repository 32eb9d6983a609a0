import { type Network, vectorOf } from '../declare/network.ts';
import type { Bounds } from '../operations/meaning.ts';
import { meaningOf } from '../operations/table.ts';
import type { Trace } from '../run/trace.ts';
import { extentOf } from './extent.ts';

/**
 * Between which numbers a value lies: where an activation bounds it there, such as 0 and 1 for a gate; else as far
 * from 0, up and down, as it comes at any timestep, and at least 1.
 */
export function rangeOf(trace: Trace, value: string): Bounds {
  const extent = Math.max(1, extentOf(trace, value));
  return boundsOf(trace.network, value) ?? [-extent, extent];
}

function boundsOf(network: Network, value: string): Bounds | null {
  const { operation } = vectorOf(network, value);
  if (!operation) return null;
  const meaning = meaningOf(operation);
  if (meaning.shape !== 'units') return null;
  return meaning.bounds?.(operation, (read) => boundsOf(network, read.value)) ?? null;
}
