import type { CellOptionWords, CellTable } from '../sections/cells.ts';
import { gru } from './cells/gru.ts';
import { lstm } from './cells/lstm.ts';
import { rnn } from './cells/rnn.ts';

export const cells: CellTable = { rnn, lstm, gru };

export const cellOptions: CellOptionWords = {
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
    'The gates read the cell state too: i and f the previous one, o the new one. These weights are 0 until they are set or learned.',
  off: 'off',
  on: 'on',
  drawsAnew: 'A different cell has weights of different shapes, so new ones are drawn.',
};
