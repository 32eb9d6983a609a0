import { type CellId, cells } from '../cells/table.ts';
import type { TorchLayer } from './cell.ts';
import { type Network, optionsOf } from './network.ts';

/** The layer of PyTorch that computes what a network does, or null where there is none. */
export const torchLayerOf = ({ spec }: Network): TorchLayer | null =>
  cells[spec.cell].torch?.layer(optionsOf(spec)) ?? null;

/** The cell of which PyTorch stacks so many matrices, or undefined. */
export const cellOfStack = (count: number): CellId | undefined =>
  (Object.keys(cells) as CellId[]).find((cell) => cells[cell].torch?.gates.length === count);

/** The engine's parameters that make up each of PyTorch's of a layer with two biases, from the first rows to the last. */
export function torchParameters(cell: CellId): Readonly<Record<string, readonly string[]>> {
  const gates = cells[cell].torch?.gates ?? [];
  return {
    weight_ih_l0: gates.map((gate) => `W_x${gate}`),
    weight_hh_l0: gates.map((gate) => `W_h${gate}`),
    bias_ih_l0: gates.map((gate) => `b_x${gate}`),
    bias_hh_l0: gates.map((gate) => `b_h${gate}`),
    'head.weight': ['W_y'],
    'head.bias': ['b_y'],
  };
}

/** The same, with those that other files have besides. */
export const fileParameters = (cell: CellId): Readonly<Record<string, readonly string[]>> => ({
  ...torchParameters(cell),
  ...Object.fromEntries(
    Object.entries(cells[cell].torch?.besides ?? {}).map(([name, own]) => [name, [own]]),
  ),
});
