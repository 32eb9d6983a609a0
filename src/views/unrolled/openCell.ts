import { type Network, vectorOf } from '../../engine/network.ts';
import type { ChainLayout } from './layout.ts';
import type { Progress } from './part.ts';

/** The vectors to show at the place of the state: the state itself, or what is there of it so far. */
export function openVectors(network: Network, progress: Progress): readonly string[] {
  if (progress.kind === 'ghost') return [];
  if (progress.kind === 'done') return network.states.slice(0, 1);
  const ofCell = progress.live.filter((name) => vectorOf(network, name).part === 'cell');
  const states = ofCell.filter((name) => vectorOf(network, name).isState);
  return states.length > 0 ? states.slice(0, 1) : inFormulaOrder(network, ofCell);
}

/** Sums write their terms in an order of their own; vectors that wait for one stand in that order. */
function inFormulaOrder(network: Network, names: readonly string[]): readonly string[] {
  const place = (name: string) => {
    for (const operation of network.operations) {
      if (operation.kind !== 'sum') continue;
      const at = operation.terms.findIndex((term) => 'value' in term && term.value === name);
      if (at >= 0) return at;
    }
    return 0;
  };
  return [...names].sort((a, b) => place(a) - place(b));
}

/** From the centre to the edge of what stands at the place of the state, `count` vectors wide. */
export const cellHalfWidth = (count: number, { state, scale }: ChainLayout): number =>
  -(vectorXs(Math.max(1, count), state.width, scale)[0] ?? 0) + (count > 1 ? 8 * scale : 0);

/** Left edges of `count` vectors of one width around x = 0, with room for a plus sign between. */
export function vectorXs(count: number, width: number, scale: number): readonly number[] {
  const step = width + 16 * scale;
  const total = count * width + (count - 1) * 16 * scale;
  return Array.from({ length: count }, (_, i) => i * step - total / 2);
}
