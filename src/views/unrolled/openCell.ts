import { activations } from '../../engine/activations/table.ts';
import { madeValues } from '../../engine/declare/live.ts';
import { type Network, vectorOf } from '../../engine/declare/network.ts';
import { type Operation, readsOf } from '../../engine/operations/table.ts';
import type { ChainLayout } from './layout.ts';
import type { ColumnProgress } from './part.ts';

/** Between two vectors, at scale 1, with room for a sign. */
const GAP = 34;

/** So many vectors have room side by side in the band of a timestep, whatever the window. */
const MOST = 2;

/**
 * The vectors to show at the place of the state: the value that the rows stand for, or, before it is made, what is looked
 * at on the way to it, with what waits to be added to it or multiplied by it.
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
  const made = madeValues(network, t, progress.phase, layout.steps);
  if (made.includes(shown)) return [shown];
  const isInside = (name: string) => {
    const { part, isState } = vectorOf(network, name);
    return part === 'cell' && !isState;
  };
  const { value } = progress;
  const waiting = progress.live.filter((name) => isInside(name) && name !== value);
  if (!made.includes(value) || vectorOf(network, value).part !== 'cell')
    return waiting.length <= MOST ? inFormulaOrder(network, waiting) : [];
  const open = [value, ...waiting.filter((name) => togetherIn(network, value, name))];
  return open.length <= MOST ? inFormulaOrder(network, open) : [value];
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

/** Vectors that go together stand as the formula has them. */
function inFormulaOrder(network: Network, names: readonly string[]): readonly string[] {
  const [one = '', other = ''] = names;
  const together = togetherIn(network, one, other);
  return together ? readsNow(together).filter((name) => names.includes(name)) : names;
}

/** From the centre to the edge of what stands at the place of the state, `count` vectors wide. */
export const cellHalfWidth = (count: number, { state, scale }: ChainLayout): number =>
  -(vectorXs(Math.max(1, count), state.width, scale)[0] ?? 0) + (count > 1 ? 8 * scale : 0);

/** Left edges of `count` vectors of one width around x = 0, with room for a plus sign between. */
export function vectorXs(count: number, width: number, scale: number): readonly number[] {
  const step = width + GAP * scale;
  const total = count * width + (count - 1) * GAP * scale;
  return Array.from({ length: count }, (_, i) => i * step - total / 2);
}
