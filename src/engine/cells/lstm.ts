import { as, type Cell, type CellOptions, inPhase } from '../declare/cell.ts';
import { previous, type Read, vector } from '../declare/part.ts';
import { apply } from '../operations/apply.ts';
import { multiply } from '../operations/multiply.ts';
import { sum } from '../operations/sum.ts';
import type { Operation } from '../operations/table.ts';
import { biasesOf, ofInput, ofState } from './gate.ts';

/**
 * Long short-term memory: gates i, f, o and candidate g, all of x and h'; `c = f*c' + i*g`, `h = o*tanh(c)`.
 * With peepholes the gates i and f also see c', and o sees c. PyTorch's names and order of gates; the value of the
 * output gate is called `og`, since a head has an `o`.
 * Source: Hochreiter and Schmidhuber, Neural Computation 9, 1997; forget gate: Gers, Schmidhuber and Cummins 2000;
 * peepholes: Gers, Schraudolph and Schmidhuber 2002; a forget gate that begins open: Jozefowicz, Zaremba and Sutskever
 * 2015.
 */
export const lstm: Cell = {
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
      as(apply('tc', 'tanh', 'c'), { phase: 'squash', symbol: null }),
      as(multiply('h', 'og', 'tc'), { phase: 'state', symbol: 'h' }),
    ];
  },
};

/** Gate or candidate k; `sees` is the cell state that a peephole shows it. */
function gate(
  k: 'i' | 'f' | 'g' | 'o',
  activation: 'sigmoid' | 'tanh',
  phase: string,
  sees: string | Read | null,
  { bias, peepholes }: CellOptions,
): readonly Operation[] {
  const peephole =
    peepholes && sees !== null ? [multiply(`p${k}`, vector(`p_${k}`, 'hidden', 'p'), sees)] : [];
  return inPhase(phase, [
    ...peephole,
    as(
      sum(`a${k}`, [`h${k}`, `x${k}`, ...peephole.map(({ makes }) => makes), ...biasesOf(k, bias)]),
      { symbol: `a_${k}` },
    ),
    as(apply(k === 'o' ? 'og' : k, activation, `a${k}`), { symbol: k }),
  ]);
}
