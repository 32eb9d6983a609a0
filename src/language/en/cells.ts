import type { CellWords } from '../sections/cells.ts';
import type { Moment, Told } from '../story.ts';

const PHASES = new Map([
  ['input', 'input gate'],
  ['forget', 'forget gate'],
  ['output', 'output gate'],
  ['candidate', 'candidate'],
  ['cell', 'cell state'],
  ['squash', 'tanh(c)'],
  ['state', 'hidden state'],
  ['reset', 'reset gate'],
  ['update', 'update gate'],
]);

const VALUES = new Map([
  ['i', 'input gate'],
  ['f', 'forget gate'],
  ['g', 'candidate'],
  ['og', 'output gate'],
  ['c', 'cell state'],
  ['r', 'reset gate'],
  ['zg', 'update gate'],
  ['n', 'candidate'],
]);

const at = (m: Moment) => `t = ${m.t}`;
const unitOf = (m: Moment) => `unit ${m.unit}`;
const isFirst = (m: Moment) => m.t === 0;

const readInput: Told = (m) => ({
  heading: 'The input, once for each gate',
  text: `Every gate has a matrix of its own. ${
    m.columns !== null
      ? 'Each multiplies the numbers just read.'
      : m.place < 0
        ? 'A vector of zeros stays zero in all of them.'
        : `The one-hot vector picks column ${m.place} of each.`
  }`,
  spoken: `${at(m)}: the input is multiplied by the matrix of each gate`,
});

const stories: CellWords['stories'] = {
  // All of its phases are those that every cell has.
  rnn: {},
  lstm: {
    wx: readInput,
    wh: (m) => ({
      heading: 'The previous state, once for each gate',
      text: 'Each gate also has its own matrix for the previous hidden state.',
      spoken: `${at(m)}: the hidden state of t = ${m.t - 1} is multiplied by the matrix of each gate`,
    }),
    forget: (m) => ({
      heading: 'The forget gate',
      text: `For every unit a number between 0 and 1: how much of the old cell state stays. Near 1 keeps it, near 0 erases it.${isFirst(m) ? ' Here there is nothing to forget yet.' : ''}`,
      spoken: `${at(m)}, ${unitOf(m)}: the forget gate is ${m.h}`,
    }),
    input: (m) => ({
      heading: 'The input gate',
      text: 'For every unit a number between 0 and 1: how much of the new candidate is let in.',
      spoken: `${at(m)}, ${unitOf(m)}: the input gate is ${m.h}`,
    }),
    output: (m) => ({
      heading: 'The output gate',
      text: 'For every unit a number between 0 and 1: how much of the cell state is shown to the outside as hidden state.',
      spoken: `${at(m)}, ${unitOf(m)}: the output gate is ${m.h}`,
    }),
    candidate: (m) => ({
      heading: 'The candidate',
      text: 'What may be written into the cell state: computed as an RNN computes its state, between −1 and 1. It is only a proposal.',
      spoken: `${at(m)}, ${unitOf(m)}: the candidate is ${m.h}`,
    }),
    cell: (m) => ({
      heading: isFirst(m) ? 'The first cell state' : 'The cell state is updated',
      text: isFirst(m)
        ? 'There is no old cell state yet, so this is what the input gate lets in of the candidate.'
        : 'What the forget gate keeps, plus what the input gate lets in. No matrix and no activation lies on this way: what the gate keeps is kept as it is.',
      spoken: `${at(m)}, ${unitOf(m)}: the cell state is ${m.h}`,
    }),
    squash: (m) => ({
      heading: 'Through tanh',
      text: 'The cell state may grow beyond 1. Before it is shown outside, it is brought back between −1 and 1.',
      spoken: `${at(m)}, ${unitOf(m)}: tanh of the cell state is ${m.h}`,
    }),
    state: (m) => ({
      heading: 'The hidden state',
      text: 'tanh(c_t), as far as the output gate is open. This is what the head and the next timestep see.',
      spoken: `${at(m)}, ${unitOf(m)}: the hidden state is ${m.h}`,
    }),
  },
  gru: {
    wx: readInput,
    wh: (m) => ({
      heading: 'The previous state, once for each gate',
      text:
        m.reset === 'before'
          ? 'Each gate has its own matrix for the previous hidden state. The candidate has to wait for the reset gate.'
          : 'Each gate also has its own matrix for the previous hidden state.',
      spoken: `${at(m)}: the hidden state of t = ${m.t - 1} is multiplied by the matrix of each gate`,
    }),
    reset: (m) => ({
      heading: 'The reset gate',
      text: `For every unit a number between 0 and 1: how much of the previous state goes into the new candidate.${isFirst(m) ? ' There is none yet.' : ''}`,
      spoken: `${at(m)}, ${unitOf(m)}: the reset gate is ${m.h}`,
    }),
    update: (m) => ({
      heading: 'The update gate',
      text: 'For every unit a number between 0 and 1: how much of the old state stays. The rest, up to 1, comes from the candidate.',
      spoken: `${at(m)}, ${unitOf(m)}: the update gate is ${m.h}`,
    }),
    candidate: (m) => ({
      heading: 'The candidate',
      text: isFirst(m)
        ? 'A proposal for the new state, computed as in an RNN. There is no previous state yet that the reset gate could scale down.'
        : m.reset === 'after'
          ? 'A proposal for the new state, computed as in an RNN, but the reset gate scales down the previous state after its product with W_hn.'
          : 'A proposal for the new state, computed as in an RNN, but the reset gate scales down the previous state before its product with W_hn.',
      spoken: `${at(m)}, ${unitOf(m)}: the candidate is ${m.h}`,
    }),
    state: (m) => ({
      heading: 'Old and new, blended',
      text: isFirst(m)
        ? 'There is no old state, so the hidden state is the candidate alone, times 1 minus the update gate.'
        : 'The update gate keeps its share of the old state; the candidate fills up the rest. With the gate at 1 the state passes unchanged.',
      spoken: `${at(m)}, ${unitOf(m)}: the hidden state is ${m.h}`,
    }),
  },
};

export const cells: CellWords = {
  names: { rnn: 'RNN', lstm: 'LSTM', gru: 'GRU' },
  about: {
    rnn: 'Elman’s network: one state, one activation.',
    lstm: 'Three gates, and a cell state that runs straight through.',
    gru: 'Two gates, and no cell state of its own.',
  },
  reset: 'Reset gate',
  resets: { after: 'after W_h', before: 'before W_h' },
  resetOf: {
    after:
      'r ⊙ (W_hn h): the form of PyTorch and of the paper’s first version (arXiv v1); linear_before_reset = 1 in ONNX.',
    before:
      'W_hn (r ⊙ h): the form of the paper as published (EMNLP 2014); linear_before_reset = 0 in ONNX.',
  },
  peepholes: 'Peepholes',
  aboutPeepholes:
    'The gates see the cell state too: i and f the one before, o the new one. Their weights begin at 0, until they are set or learned.',
  off: 'off',
  on: 'on',
  drawsAnew: 'Another cell has weights of other shapes, so new ones are drawn.',
  phase: (id) => PHASES.get(id) ?? null,
  stories,
  caption: (value, isBefore) =>
    value === 'c' && isBefore ? 'old cell state' : (VALUES.get(value) ?? null),
  whichValue: 'Value to look at',
  rows: 'Rows',
  rowsOf: (value) => VALUES.get(value) ?? (value === 'h' ? 'hidden state' : 'sum before'),
  compare: 'Compare cells',
};
