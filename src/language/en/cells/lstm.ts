import type { WordsOfCell } from '../../sections/cells.ts';
import { isBelow, isFirst, makes, nextStep, readInput, readState } from './gated.ts';

export const lstm: WordsOfCell<'lstm'> = {
  name: 'LSTM',
  about: 'Three gates, and a cell state that runs straight through.',
  conventions:
    'The page stacks gates in PyTorch’s order: i, f, g, o. Keras has i, f, c, o (its c is g), ONNX i, o, f, c.',
  phases: {
    wx: readInput,
    wh: readState('Each gate also has its own matrix for the previous hidden state.'),
    forget: makes(
      'forget gate',
      (m) =>
        `For every unit a number between 0 and 1: how much of the previous cell state stays. Near 1 keeps it, near 0 erases it.${isFirst(m) ? ' Here there is nothing to forget yet.' : ''}`,
    ),
    input: makes(
      'input gate',
      'For every unit a number between 0 and 1: how much of the new candidate is let in.',
    ),
    output: makes(
      'output gate',
      'For every unit a number between 0 and 1: how much of the cell state is shown to the outside as hidden state.',
    ),
    candidate: makes(
      'candidate',
      'What may be written into the cell state: computed as an RNN computes its state, between −1 and 1. It is only a proposal.',
    ),
    cell: makes(
      'cell state',
      (m) =>
        isFirst(m)
          ? 'There is no previous cell state yet, so this is what the input gate lets in of the candidate.'
          : 'What the forget gate keeps, plus what the input gate lets in. No matrix and no activation lies on this path, so what the gate keeps is unchanged.',
      (m) => (isFirst(m) ? 'The first cell state' : 'The cell state is updated'),
    ),
    squash: makes(
      'tanh(c)',
      'The cell state may grow beyond 1. Before it is shown outside, it is brought back between −1 and 1.',
      'Through tanh',
      'tanh of the cell state',
    ),
    state: makes(
      'hidden state',
      (m) =>
        `tanh(c_t), as far as the output gate is open. This is what ${isBelow(m) ? 'the layer above' : 'the output layer'} and ${nextStep(m)} see.`,
    ),
  },
  values: {
    i: { name: 'input gate' },
    f: { name: 'forget gate' },
    g: { name: 'candidate' },
    og: { name: 'output gate' },
    c: { name: 'cell state', before: 'previous cell state' },
    h: { name: 'hidden state', before: 'previous state' },
  },
};
