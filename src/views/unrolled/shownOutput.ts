import { headOf, type Network, vectorOf } from '../../engine/declare/network.ts';
import type { ColumnProgress } from './part.ts';

/** Which value of the head a column shows: the last that is there, or the answer once it is chosen from; null before. */
export function shownOutput(
  network: Network,
  progress: ColumnProgress,
): { readonly value: string; readonly isChosen: boolean } | null {
  const last = network.operations.findLast(
    ({ makes }) =>
      vectorOf(network, makes).part === 'head' &&
      (progress.kind === 'done' || isLive(progress, makes)),
  );
  if (!last) return null;
  const { answer, choice } = headOf(network);
  const isChosen = last.makes === choice;
  return { value: isChosen ? answer : last.makes, isChosen };
}

/** Whether a value of the head is a probability. */
export function isShare(network: Network, value: string): boolean {
  const { answer, logits } = headOf(network);
  return value === answer && answer !== logits;
}

const isLive = (progress: ColumnProgress, name: string) =>
  progress.kind === 'now' && progress.live.includes(name);
