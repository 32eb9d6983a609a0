import type { Cell } from '../declare/cell.ts';
import { matrix, previous, vector } from '../declare/part.ts';
import { apply } from '../operations/apply.ts';
import { sum } from '../operations/sum.ts';
import { times } from '../operations/times.ts';

/**
 * The Elman cell, the network of the lesson: `a = W_h h' + W_x x`, `h = f(a)`.
 * Source: J. L. Elman, Finding structure in time, Cognitive Science 14, 1990.
 */
export const elman: Cell = {
  states: ['h'],
  operations: ({ bias, f }) => [
    times('wx', matrix('W_x', 'hidden', 'input'), 'x'),
    times('wh', matrix('W_h', 'hidden', 'hidden'), previous('h')),
    sum('a', ['wh', 'wx', ...biases[bias]]),
    apply('h', f, 'a'),
  ],
};

const biases = {
  none: [],
  single: [vector('b', 'hidden')],
  double: [vector('b_x', 'hidden'), vector('b_h', 'hidden')],
};
