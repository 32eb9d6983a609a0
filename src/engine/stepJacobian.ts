import { backwardLine, carryingValues } from './backwardLine.ts';
import { vectorOf } from './network.ts';
import { addTerm } from './termNumbers.ts';
import type { Trace } from './trace.ts';

/**
 * The matrix by which timestep t multiplies the gradient of a state on its way to timestep t - 1, as the values of t
 * make it: `W_h^T diag f'(a_t)` for the Elman cell. Size x size, row-major; needs t >= 1. Of a cell with several states
 * it is the part from that state to itself.
 */
export function stepJacobian(trace: Trace, value: string, t: number): Float64Array {
  const { size } = vectorOf(trace.network, value);
  const matrix = new Float64Array(size * size);
  const steps = [...carryingValues(trace.network)]
    .reverse()
    .filter((name) => vectorOf(trace.network, name).part === 'cell')
    .map((name) => ({
      name,
      terms: backwardLine(trace.network, name).filter(
        ({ from }) => !from.next && vectorOf(trace.network, from.value).part === 'cell',
      ),
    }));
  const carried = backwardLine(trace.network, value).filter(({ from }) => from.next);
  const into = new Float64Array(size);
  for (let i = 0; i < size; i++) {
    const received = new Map<string, Float64Array>();
    for (const { name, terms } of steps) {
      const sum = new Float64Array(vectorOf(trace.network, name).size);
      if (name === value) sum[i] = 1;
      for (const term of terms)
        addTerm(trace, term, t, received.get(term.from.value) ?? sum.slice().fill(0), sum);
      received.set(name, sum);
    }
    into.fill(0);
    for (const term of carried)
      addTerm(trace, term, t - 1, received.get(term.from.value) ?? into.slice().fill(0), into);
    for (let j = 0; j < size; j++) matrix[j * size + i] = into[j] as number;
  }
  return matrix;
}
