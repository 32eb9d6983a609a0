import { activations } from '../../engine/activations/table.ts';
import { madeValues } from '../../engine/declare/live.ts';
import { type Network, vectorOf } from '../../engine/declare/network.ts';
import { type Operation, readsOf } from '../../engine/operations/table.ts';
import type { ChainLayout } from './layout.ts';
import type { ColumnProgress } from './part.ts';

/** Between two vectors, at scale 1, with room for a sign. */
const GAP = 34;

/**
 * The vectors to show at the place of the state: the value that the rows stand for, or, before it is made, what is looked
 * at on the way to it, with what waits to be added to it or multiplied by it. Two have room in any window.
 */
export function openVectors(
  network: Network,
  progress: ColumnProgress,
  t: number,
  shown: string,
  layout: ChainLayout,
): readonly string[] {
  if (progress.kind === 'done') return [shown];
  if (progress.kind !== 'now') return [];
  const { value, live, phase } = progress;
  const made = madeValues(network, t, phase, layout.steps);
  if (made.includes(shown)) return [shown];
  if (!made.includes(value) || vectorOf(network, value).part !== 'cell') return [];
  const [together, ...more] = live.flatMap((name) =>
    name === value ? [] : (togetherIn(network, value, name) ?? []),
  );
  return together && more.length === 0
    ? readsNow(together).filter((name) => name === value || live.includes(name))
    : [value];
}

/**
 * What stands between two vectors of a cell: a plus between terms of one sum, a circled dot between factors of one
 * product, the name of the function that makes the second of the first; nothing where they have no such tie.
 */
export function signBetween(network: Network, left: string, right: string): string {
  const operation = vectorOf(network, right).operation;
  if (operation?.kind === 'apply' && readsNow(operation).includes(left))
    return activations[operation.activation].label;
  const together = togetherIn(network, left, right);
  if (together?.kind === 'sum') return '+';
  return together?.kind === 'multiply' ? '\u2299' : '';
}

/** The operation that reads both of two values of a timestep. */
const togetherIn = (network: Network, one: string, other: string): Operation | undefined =>
  network.operations.find((each) => {
    const read = readsNow(each);
    return read.includes(one) && read.includes(other);
  });

const readsNow = (operation: Operation) =>
  readsOf(operation)
    .filter(({ previous }) => !previous)
    .map(({ value }) => value);

/** From the centre to the edge of what stands at the place of the state, `count` vectors wide. */
export const cellHalfWidth = (count: number, { state, scale }: ChainLayout): number =>
  -(vectorXs(Math.max(1, count), state.width, scale)[0] ?? 0) + (count > 1 ? 8 * scale : 0);

/** Left edges of `count` vectors of one width around x = 0, with room for a plus sign between. */
export function vectorXs(count: number, width: number, scale: number): readonly number[] {
  const step = width + GAP * scale;
  const total = count * width + (count - 1) * GAP * scale;
  return Array.from({ length: count }, (_, i) => i * step - total / 2);
}
