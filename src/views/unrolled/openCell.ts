import { activations } from '../../engine/activations/table.ts';
import { madeValues } from '../../engine/declare/live.ts';
import { type Network, vectorOf } from '../../engine/declare/network.ts';
import { type Operation, readsOf } from '../../engine/operations/table.ts';
import type { ChainLayout } from './layout.ts';
import type { ColumnProgress } from './part.ts';

/** Between two vectors, at scale 1, with room for a sign. */
const GAP = 34;

/**
 * The vectors to show at the place of the state: the value that the rows stand for, or, before it is made, what there
 * is on the way to it: all that is not yet used up where there is room, else what the phase makes.
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
  const waiting = progress.live.filter(isInside);
  // What is looked at comes first, a state that is no row too, and a gate with nothing to let through: what only waits
  // for later would stand in its place.
  const isLooked =
    made.includes(progress.value) && vectorOf(network, progress.value).part === 'cell';
  const isNew = (name: string) => vectorOf(network, name).operation?.phase === progress.phase;
  const open =
    isLooked &&
    !waiting.includes(progress.value) &&
    (network.states.includes(progress.value) || !waiting.some(isNew))
      ? [progress.value, ...waiting]
      : waiting;
  if (open.length <= roomFor(layout)) return inFormulaOrder(network, open);
  return made.includes(progress.value) ? [progress.value] : [];
}

/** How many vectors fit side by side between those of the timesteps around; two always do. */
const roomFor = ({ pitch, state, scale }: ChainLayout) =>
  Math.max(2, Math.floor((2 * pitch - state.width - 90 * scale) / (state.width + GAP * scale)));

/**
 * What stands between two vectors of a cell: a plus between terms of one sum, a circled dot between factors of one
 * product, the name of the function that makes the second of the first; nothing where they have no such tie.
 */
export function signBetween(network: Network, left: string, right: string): string {
  const operation = vectorOf(network, right).operation;
  if (operation?.kind === 'apply' && readsNow(operation).includes(left))
    return activations[operation.activation].label;
  const together = network.operations.find((each) => {
    const read = readsNow(each);
    return read.includes(left) && read.includes(right);
  });
  if (together?.kind === 'sum') return '+';
  return together?.kind === 'multiply' ? '\u2299' : '';
}

const readsNow = (operation: Operation) =>
  readsOf(operation)
    .filter(({ previous }) => !previous)
    .map(({ value }) => value);

/** Sums write their terms in an order of their own; vectors that wait for one stand in that order. */
function inFormulaOrder(network: Network, names: readonly string[]): readonly string[] {
  const terms = network.operations
    .flatMap((operation) => (operation.kind === 'sum' ? operation.terms : []))
    .flatMap((term) => ('value' in term ? [term.value] : []));
  const isIn = (name: string) => names.includes(name);
  return [...new Set(terms.filter(isIn)), ...names.filter((name) => !terms.includes(name))];
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
