import type { Tensor } from '../../tensors/tensor.ts';
import { byLetters } from './byHand.ts';
import type { Convention } from './convention.ts';

/** Karpathy's min-char-rnn in NumPy, W x; and others who write gates so. */
export const minCharRnn: Convention = byLetters({
  input: (gate) => `Wx${gate}`,
  state: (gate) => `Wh${gate}`,
  biases: [(gate) => `b${gate}`],
  cells: [['i', 'f', 'c', 'o'], ['i', 'f', 'g', 'o'], ['r', 'z', 'h'], ['r', 'z', 'n'], ['h']],
  head: [
    ['Why', 'by'],
    ['Wy', 'by'],
  ],
  rows: 'unit',
  reset: null,
});

/** Ng's course on sequence models, W x. */
export const ng: Convention = byLetters({
  input: (gate) => `Wax${gate}`,
  state: (gate) => `Waa${gate}`,
  biases: [(gate) => `ba${gate}`],
  cells: [['']],
  head: [['Wya', 'by']],
  rows: 'unit',
  reset: null,
});

/** The letters of Goodfellow, Bengio and Courville, chapter 10: h = tanh(b + W h + U x), o = c + V h. */
export const deepLearningBook: Convention = byLetters({
  input: (gate) => `U${gate}`,
  state: (gate) => `W${gate}`,
  biases: [(gate) => `b${gate}`],
  cells: [['']],
  head: [
    ['V', 'c'],
    ['V', 'by'],
    ['V', 'b_y'],
  ],
  rows: 'unit',
  reset: null,
});

/** Papers and encyclopedias, W x + U h + b for each gate. */
export const papers: Convention = byLetters({
  input: (gate) => `W${gate}`,
  state: (gate) => `U${gate}`,
  biases: [(gate) => `b${gate}`],
  cells: [
    ...['', '_'].flatMap((line) => [
      ['i', 'f', 'c', 'o'].map((gate) => line + gate),
      ['i', 'f', 'g', 'o'].map((gate) => line + gate),
      ['r', 'z', 'h'].map((gate) => line + gate),
    ]),
    ['_h'],
    ['h'],
  ],
  head: [
    ['W_y', 'b_y'],
    ['Wy', 'by'],
    ['V', 'c'],
  ],
  rows: 'unit',
  reset: null,
});

/** Dive into Deep Learning, x W; its GRU resets before the product. */
export const d2l: Convention = byLetters({
  input: (gate) => `W_x${gate}`,
  state: (gate) => `W_h${gate}`,
  biases: [(gate) => `b_${gate}`],
  cells: [['i', 'f', 'c', 'o'], ['r', 'z', 'h'], ['h']],
  head: [
    ['W_hq', 'b_q'],
    ['W_hy', 'b_y'],
  ],
  rows: 'input',
  reset: 'before',
});

const ofThePage: Convention = byLetters({
  input: (gate) => `W_x${gate}`,
  state: (gate) => `W_h${gate}`,
  biases: [
    (gate) => (gate ? `b_x${gate}` : 'b_x'),
    (gate) => (gate ? `b_h${gate}` : 'b_h'),
    (gate) => (gate ? `b_${gate}` : 'b'),
  ],
  cells: [['i', 'f', 'g', 'o'], ['r', 'z', 'n'], ['']],
  head: [['W_y', 'b_y']],
  rows: 'unit',
  reset: 'after',
});

/** The names that this page gives, W x; beside the weights it writes what they computed, a row for each timestep. */
export const unrolled: Convention = {
  translate(tensors) {
    const found = ofThePage.translate(tensors);
    const of = (name: string) => tensors.find((tensor) => tensor.name === name)?.shape ?? [];
    const [steps] = of('x');
    if (!found || 'ok' in found || steps === undefined || of('h')[0] !== steps) return found;
    const isOfRun = ({ name, shape }: Tensor) =>
      shape.length === 2 && shape[0] === steps && /^[a-z]{1,3}$/.test(name);
    return {
      ...found,
      tensors: found.tensors.filter((tensor) => !isOfRun(tensor)),
      unused: found.tensors.filter(isOfRun),
    };
  },
};
