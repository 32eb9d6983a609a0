import { as, type Bias, type Cell, type CellOptions, inPhase, ofGate } from '../declare/cell.ts';
import { type Gate, previous } from '../declare/part.ts';
import { apply } from '../operations/apply.ts';
import { complement } from '../operations/complement.ts';
import { multiply } from '../operations/multiply.ts';
import { sum } from '../operations/sum.ts';
import type { Operation } from '../operations/table.ts';
import { biasesOf, inputBias, ofInput, ofState, stateBias } from './gate.ts';

/**
 * Gated recurrent unit: reset gate r, update gate z, candidate n, and `h = (1-z)*n + z*h'`.
 *
 * Reset 'after' is PyTorch's form, and that of the first version of the paper (arXiv v1),
 * `n = tanh(W_xn x + b_xn + r*(W_hn h' + b_hn))`; 'before' is that of the paper as published and of ONNX's
 * linear_before_reset = 0, `n = tanh(W_xn x + b_xn + W_hn (r*h') + b_hn)`. A single bias stands outside of the reset in
 * both: with 'after' that is PyTorch's double one whose b_hn is zero. PyTorch's names and order of gates; the value of
 * the update gate is called `zg`, since a head has a `z`.
 * Source: Cho et al., Learning phrase representations using RNN encoder-decoder, 2014, arXiv 1406.1078.
 */
export const gru = {
  states: ['h'],
  has: ['reset'],
  operations: (options) => [
    ...inPhase('wx', [ofInput('r'), ofInput('z'), ofInput('n')]),
    ...inPhase('wh', [
      ofState('r'),
      ofState('z'),
      ...(options.reset === 'after' ? [ofState('n')] : []),
    ]),
    ...gate('r', 'r', 'reset', 'show', options.bias),
    ...gate('z', 'zg', 'update', 'keep', options.bias),
    ...inPhase('candidate', [
      ...candidate[options.reset](options),
      ...ofGate('new', [as(apply('n', 'tanh', 'an'), { symbol: 'n' })]),
    ]),
    ...inPhase('state', [
      complement('zc', 'zg'),
      multiply('zn', 'zc', 'n'),
      multiply('zh', 'zg', previous('h')),
      sum('h', ['zn', 'zh']),
    ]),
  ],
  torch: {
    gates: ['r', 'z', 'n'],
    layer: ({ reset }) => (reset === 'before' ? null : { layer: 'nn.GRU', nonlinearity: null }),
    inner: { r: 'r', z: 'zg', n: 'n' },
  },
} satisfies Cell;

const gate = <P extends string>(k: string, makes: string, phase: P, does: Gate, bias: Bias) =>
  ofGate(
    does,
    inPhase(phase, [
      as(sum(`a${k}`, [`h${k}`, `x${k}`, ...biasesOf(k, bias)]), { symbol: `a_${k}` }),
      as(apply(makes, 'sigmoid', `a${k}`), { symbol: k }),
    ]),
  );

/** The pre-activation of the candidate, for each place of the reset gate. */
const candidate = {
  after: ({ bias }: CellOptions): readonly Operation[] => {
    const isDouble = bias === 'double';
    return [
      ...(isDouble ? [as(sum('un', ['hn', stateBias('n')]), { symbol: null })] : []),
      multiply('rn', 'r', isDouble ? 'un' : 'hn'),
      ...ofGate('new', [
        as(sum('an', ['xn', ...(isDouble ? [inputBias('n')] : biasesOf('n', bias)), 'rn']), {
          symbol: 'a_n',
        }),
      ]),
    ];
  },
  before: ({ bias }: CellOptions): readonly Operation[] => [
    multiply('rh', 'r', previous('h')),
    ofState('n', 'rh'),
    ...ofGate('new', [as(sum('an', ['hn', 'xn', ...biasesOf('n', bias)]), { symbol: 'a_n' })]),
  ],
};
