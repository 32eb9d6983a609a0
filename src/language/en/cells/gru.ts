import type { WordsOfCell } from '../../sections/cells.ts';
import { isFirst, makes, readInput, readState } from './gated.ts';

export const gru: WordsOfCell<'gru'> = {
  name: 'GRU',
  about: 'Two gates, and no cell state of its own.',
  conventions:
    'PyTorch computes h = (1 − z) n + z h′, and so does this page. Others write h = z n + (1 − z) h′: then z and 1 − z change places, and the weights and bias of z have the opposite signs. The page stacks gates r, z, n; Keras and ONNX have z, r, n.',
  phases: {
    wx: readInput,
    wh: readState((m) =>
      m.reset === 'before'
        ? 'Each gate has its own matrix for the previous hidden state. The candidate has to wait for the reset gate.'
        : 'Each gate also has its own matrix for the previous hidden state.',
    ),
    reset: makes(
      'reset gate',
      (m) =>
        `For every unit a number between 0 and 1: how much of the previous state goes into the new candidate.${isFirst(m) ? ' There is no previous state yet.' : ''}`,
    ),
    update: makes(
      'update gate',
      'For every unit a number between 0 and 1: how much of the previous state stays. The rest, up to 1, comes from the candidate.',
    ),
    candidate: makes('candidate', (m) =>
      isFirst(m)
        ? 'A proposal for the new state, computed as in an RNN. There is no previous state yet that the reset gate could scale down.'
        : m.reset === 'after'
          ? 'A proposal for the new state, computed as in an RNN, but the reset gate scales down the previous state after its product with W_hn.'
          : 'A proposal for the new state, computed as in an RNN, but the reset gate scales down the previous state before its product with W_hn.',
    ),
    state: makes(
      'hidden state',
      (m) =>
        isFirst(m)
          ? 'There is no previous state, so the hidden state is the candidate alone, times 1 minus the update gate.'
          : 'The update gate keeps its share of the previous state; the rest comes from the candidate. With the gate at 1, the previous state passes unchanged.',
      'Old and new, blended',
    ),
  },
  values: {
    r: { name: 'reset gate' },
    zg: { name: 'update gate' },
    n: { name: 'candidate' },
    h: { name: 'hidden state', before: 'previous state' },
  },
};
