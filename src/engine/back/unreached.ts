import type { Network } from '../declare/network.ts';
import { answersAtLast, lateAt } from '../declare/phases.ts';

/**
 * The values that no gradient reaches at timestep t of so many, where the head answers at the last alone: what is not there at
 * the others, and the joined states that it would read there.
 */
export function unreachedAt(network: Network, t: number, steps: number): ReadonlySet<string> {
  const late = lateAt(network, t, steps);
  const isBefore = answersAtLast(network) && t !== steps - 1 && steps !== Number.POSITIVE_INFINITY;
  const { part } = network.values.get(network.ports.state) ?? {};
  return isBefore && part === 'join' ? new Set([...late, network.ports.state]) : late;
}
