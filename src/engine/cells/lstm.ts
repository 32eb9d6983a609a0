import { as, type Cell, type CellOptions, inPhase, ofGate } from '../declare/cell.ts';
import { type Gate, previous, type Read, vector } from '../declare/part.ts';
import { apply } from '../operations/apply.ts';
import { multiply } from '../operations/multiply.ts';
import { sum } from '../operations/sum.ts';
import { biasesOf, ofInput, ofState } from './gate.ts';

/**
 * Long short-term memory: gates i, f, o and candidate g, all of x and h'; `c = f*c' + i*g`, `h = o*tanh(c)`.
 * With peepholes the gates i and f also see c', and o sees c. PyTorch's names and order of gates; the value of the
 * output gate is called `og`, since a head has an `o`.
 * Source: Hochreiter and Schmidhuber, Neural Computation 9, 1997; forget gate: Gers, Schmidhuber and Cummins 2000;
 * peepholes: Gers, Schraudolph and Schmidhuber 2002; a forget gate that begins open: Jozefowicz, Zaremba and Sutskever
 * 2015.
 */
export const lstm = {
  states: ['h', 'c'],
  has: ['peepholes'],
  keeps: ['f'],
  operations(options) {
    const output = gate('o', 'sigmoid', 'output', 'c', options);
    return [
      ...inPhase('wx', [ofInput('i'), ofInput('f'), ofInput('g'), ofInput('o')]),
      ...inPhase('wh', [ofState('i'), ofState('f'), ofState('g'), ofState('o')]),
      ...gate('i', 'sigmoid', 'input', previous('c'), options),
      ...gate('f', 'sigmoid', 'forget', previous('c'), options),
      ...gate('g', 'tanh', 'candidate', null, options),
      ...(options.peepholes ? [] : output),
      ...inPhase('cell', [
        multiply('fc', 'f', previous('c')),
        multiply('ig', 'i', 'g'),
        sum('c', ['fc', 'ig']),
      ]),
      ...(options.peepholes ? output : []),
      ...inPhase('squash', [as(apply('tc', 'tanh', 'c'), { symbol: null })]),
      ...inPhase('state', [as(multiply('h', 'og', 'tc'), { symbol: 'h' })]),
    ];
  },
  torch: {
    gates: ['i', 'f', 'g', 'o'],
    layer: ({ peepholes }) => (peepholes ? null : { layer: 'nn.LSTM', nonlinearity: null }),
    besides: { peephole_i: 'p_i', peephole_f: 'p_f', peephole_o: 'p_o' },
    inner: { i: 'i', f: 'f', g: 'g', o: 'og' },
  },
} satisfies Cell;

const DOES = { i: 'write', f: 'keep', g: 'new', o: 'show' } as const satisfies Record<string, Gate>;

/** Gate or candidate k; `sees` is the cell state that a peephole shows it. */
function gate<P extends string>(
  k: keyof typeof DOES,
  activation: 'sigmoid' | 'tanh',
  phase: P,
  sees: string | Read | null,
  { bias, peepholes }: CellOptions,
) {
  const peephole =
    peepholes && sees !== null ? [multiply(`p${k}`, vector(`p_${k}`, 'hidden', 'p'), sees)] : [];
  const operations = inPhase(phase, [
    ...peephole,
    as(
      sum(`a${k}`, [`h${k}`, `x${k}`, ...peephole.map(({ makes }) => makes), ...biasesOf(k, bias)]),
      { symbol: `a_${k}` },
    ),
    as(apply(k === 'o' ? 'og' : k, activation, `a${k}`), { symbol: k }),
  ]);
  return ofGate(DOES[k], operations);
}
