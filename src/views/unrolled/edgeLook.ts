import type { Network } from '../../engine/declare/network.ts';
import { READING } from '../../engine/declare/phases.ts';
import type { Edge } from './edgesOf.ts';
import type { ColumnProgress } from './part.ts';

/** How an arrow looks: something moves along it, something has, or nothing has yet. */
export function lookOf(
  network: Network,
  progress: ColumnProgress,
  { makes, phases }: Pick<Edge, 'makes' | 'phases'>,
): 'active' | 'reached' | 'waiting' {
  if (progress.kind === 'done') return 'reached';
  if (progress.kind !== 'now') return 'waiting';
  if (phases.includes(progress.phase)) return 'active';
  return makes.some(isMade(network, progress.phase)) ? 'reached' : 'waiting';
}

/** Whether a value has been made by the end of a phase. */
function isMade(network: Network, phase: string): (name: string) => boolean {
  const order = [READING, ...network.operations.map((operation) => operation.phase)];
  const until = order.lastIndexOf(phase);
  return (name) => network.operations.findIndex(({ makes }) => makes === name) + 1 <= until;
}

/** Between a cell and a wire that goes around it, at scale 1. */
export const CLEAR = 14;
