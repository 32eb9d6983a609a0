import type { CellId } from '../../src/engine/cells/table.ts';

/** The engine's parameters of one gate. */
interface Gate {
  readonly input: string;
  readonly state: string;
  readonly inputBias: string;
  readonly stateBias: string;
}

/** How PyTorch and the reference cases call what a cell has. */
interface TorchCell {
  /** In the order in which PyTorch stacks their rows. */
  readonly gates: readonly Gate[];
  /** The engine's value for each intermediate of `expected.inner`. */
  readonly inner: Readonly<Record<string, string>>;
}

export const torchCells: Readonly<Record<CellId, TorchCell>> = {
  rnn: {
    gates: [{ input: 'W_x', state: 'W_h', inputBias: 'b_x', stateBias: 'b_h' }],
    inner: { pre: 'a' },
  },
};

/** The engine's parameters that make up each of PyTorch's, stacked by rows. */
export function torchParameters(cell: CellId): Readonly<Record<string, readonly string[]>> {
  const { gates } = torchCells[cell];
  return {
    'rnn.weight_ih_l0': gates.map(({ input }) => input),
    'rnn.weight_hh_l0': gates.map(({ state }) => state),
    'rnn.bias_ih_l0': gates.map(({ inputBias }) => inputBias),
    'rnn.bias_hh_l0': gates.map(({ stateBias }) => stateBias),
    'head.weight': ['W_y'],
    'head.bias': ['b_y'],
  };
}
