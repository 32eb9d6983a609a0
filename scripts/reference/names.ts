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

/** A gate whose parameters end in its letter. */
const gate = (k: string): Gate => ({
  input: `W_x${k}`,
  state: `W_h${k}`,
  inputBias: `b_x${k}`,
  stateBias: `b_h${k}`,
});

export const torchCells: Readonly<Record<CellId, TorchCell>> = {
  rnn: { gates: [gate('')], inner: { pre: 'a' } },
  lstm: {
    gates: [gate('i'), gate('f'), gate('g'), gate('o')],
    inner: { i: 'i', f: 'f', g: 'g', o: 'og' },
  },
  gru: {
    gates: [gate('r'), gate('z'), gate('n')],
    inner: { r: 'r', z: 'zg', n: 'n' },
  },
};

/** The engine's parameters that make up each of PyTorch's, stacked by rows. */
export function torchParameters(
  cell: CellId,
  peepholes: boolean,
): Readonly<Record<string, readonly string[]>> {
  const { gates } = torchCells[cell];
  return {
    ...(peepholes && {
      'rnn.peephole_i': ['p_i'],
      'rnn.peephole_f': ['p_f'],
      'rnn.peephole_o': ['p_o'],
    }),
    'rnn.weight_ih_l0': gates.map(({ input }) => input),
    'rnn.weight_hh_l0': gates.map(({ state }) => state),
    'rnn.bias_ih_l0': gates.map(({ inputBias }) => inputBias),
    'rnn.bias_hh_l0': gates.map(({ stateBias }) => stateBias),
    'head.weight': ['W_y'],
    'head.bias': ['b_y'],
  };
}
