import type { Network } from '../declare/network.ts';
import { lateAt } from '../declare/phases.ts';

/**
 * The values that no gradient reaches at timestep t of so many, where the head answers at the last alone: what is not there at
 * the others, and the joined states that it would read there.
 */
export function unreachedAt(network: Network, t: number, steps: number): ReadonlySet<string> {
  const late = lateAt(network, t, steps);
  const { part } = network.values.get(network.ports.state) ?? {};
  return late.size > 0 && part === 'join' ? new Set([...late, network.ports.state]) : late;
}
