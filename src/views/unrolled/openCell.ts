import { activations } from '../../engine/activations.ts';
import { madeValues } from '../../engine/live.ts';
import { type Network, vectorOf } from '../../engine/network.ts';
import { phasesOf } from '../../engine/phases.ts';
import type { ChainLayout } from './layout.ts';
import type { Progress } from './part.ts';

/** Between two vectors, at scale 1, with room for a sign. */
const GAP = 34;

/**
 * The vectors to show at the place of the state: the state itself, or what is there of it so far; from near, where
 * there is room, everything that the cell has made.
 */
export function openVectors(
  network: Network,
  progress: Progress,
  t: number,
  { isWide }: ChainLayout,
): readonly string[] {
  if (progress.kind === 'ghost') return [];
  if (isWide) {
    const phase = progress.kind === 'now' ? progress.phase : (lastPhase(network) ?? 'x');
    const made = madeValues(network, t, phase).filter(
      (name) => vectorOf(network, name).part === 'cell',
    );
    return inFormulaOrder(network, made);
  }
  if (progress.kind === 'done') return network.states.slice(0, 1);
  const ofCell = progress.live.filter((name) => vectorOf(network, name).part === 'cell');
  const states = ofCell.filter((name) => vectorOf(network, name).isState);
  return states.length > 0 ? states.slice(0, 1) : inFormulaOrder(network, ofCell);
}

const lastPhase = (network: Network) => phasesOf(network).at(-1)?.id;

/** What stands between two vectors of a cell: a plus between terms, else what makes the second of the first. */
export function signBetween(network: Network, left: string, right: string): string {
  const operation = vectorOf(network, right).operation;
  if (operation?.kind === 'apply') {
    const { activation } = operation;
    return activations[activation === 'f' ? network.spec.activation : activation].label;
  }
  const isTerm = (name: string) =>
    network.operations.some(
      (each) =>
        each.kind === 'sum' && each.terms.some((term) => 'value' in term && term.value === name),
    );
  return isTerm(left) && isTerm(right) ? '+' : '=';
}

/** Sums write their terms in an order of their own; vectors that wait for one stand in that order. */
function inFormulaOrder(network: Network, names: readonly string[]): readonly string[] {
  const place = (name: string) => {
    for (const operation of network.operations) {
      if (operation.kind !== 'sum') continue;
      const at = operation.terms.findIndex((term) => 'value' in term && term.value === name);
      if (at >= 0) return at;
    }
    return -1;
  };
  const isTerm = (name: string) => place(name) >= 0;
  const terms = names.filter(isTerm).sort((a, b) => place(a) - place(b));
  return [...terms, ...names.filter((name) => !isTerm(name))];
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
