import { type Cell, inPhase } from '../declare/cell.ts';
import { matrix, previous, vector } from '../declare/part.ts';
import { apply } from '../operations/apply.ts';
import { sum } from '../operations/sum.ts';
import { times } from '../operations/times.ts';

/**
 * The Elman cell, the network of the lesson: `a = W_h h' + W_x x`, `h = f(a)`.
 * Source: J. L. Elman, Finding structure in time, Cognitive Science 14, 1990.
 */
export const elman = {
  states: ['h'],
  has: ['f'],
  operations: ({ bias, f }) => [
    ...inPhase('wx', [times('wx', matrix('W_x', 'hidden', 'input'), 'x')]),
    ...inPhase('wh', [times('wh', matrix('W_h', 'hidden', 'hidden'), previous('h'))]),
    ...inPhase('sum', [sum('a', ['wh', 'wx', ...biases[bias]])]),
    ...inPhase('f', [apply('h', f, 'a')]),
  ],
  torch: {
    gates: [''],
    layer: ({ f: { activation } }) =>
      activation === 'tanh' || activation === 'relu'
        ? { layer: 'nn.RNN', nonlinearity: activation }
        : null,
    inner: { pre: 'a' },
  },
} satisfies Cell;

const biases = {
  none: [],
  single: [vector('b', 'hidden')],
  double: [vector('b_x', 'hidden'), vector('b_h', 'hidden')],
};
