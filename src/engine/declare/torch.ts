import type { CellId } from '../cells/table.ts';

/** The letters of a cell's gates, in the order in which PyTorch stacks their rows. */
const torchGates: Readonly<Record<CellId, readonly string[]>> = {
  rnn: [''],
  lstm: ['i', 'f', 'g', 'o'],
  gru: ['r', 'z', 'n'],
};

/** The engine's parameters that make up each of PyTorch's of a layer with two biases, from the first rows to the last. */
export const torchParameters = (cell: CellId): Readonly<Record<string, readonly string[]>> => ({
  weight_ih_l0: torchGates[cell].map((gate) => `W_x${gate}`),
  weight_hh_l0: torchGates[cell].map((gate) => `W_h${gate}`),
  bias_ih_l0: torchGates[cell].map((gate) => `b_x${gate}`),
  bias_hh_l0: torchGates[cell].map((gate) => `b_h${gate}`),
  'head.weight': ['W_y'],
  'head.bias': ['b_y'],
});
