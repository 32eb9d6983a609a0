import { activations } from './activations.ts';
import type { GradientTerm } from './backwardLine.ts';
import { isParameter } from './declare.ts';
import { parameterOf } from './network.ts';
import type { Trace } from './trace.ts';
import { weightsOf } from './trace.ts';

/** The timestep of the operation that a term passes back through, for a gradient at timestep t. */
export const termStep = ({ from }: GradientTerm, t: number): number => (from.next ? t + 1 : t);

/**
 * Adds one term of dL/d(value) at timestep t to `into`.
 * @param received The gradient that the term starts from, at its own timestep (`termStep`).
 */
export function addTerm(
  trace: Trace,
  term: GradientTerm,
  t: number,
  received: ArrayLike<number>,
  into: Float64Array,
): void {
  const step = termStep(term, t);
  const between = (factor: (i: number) => number) => {
    for (let i = 0; i < into.length; i++)
      into[i] = (into[i] as number) + (received[i] as number) * factor(i);
  };
  switch (term.kind) {
    case 'times': {
      const { rows, columns } = parameterOf(trace.network, term.weight.name);
      const w = weightsOf(trace.network, trace.weights, term.weight.name);
      for (let i = 0; i < rows; i++) {
        const from = i * columns;
        const given = received[i] as number;
        for (let j = 0; j < columns; j++)
          into[j] = (into[j] as number) + (w[from + j] as number) * given;
      }
      return;
    }
    case 'pass':
      between(() => 1);
      return;
    case 'minus':
      between(() => -1);
      return;
    case 'slope': {
      const source = trace.at(term.source.value, term.source.previous ? step - 1 : step);
      const result = trace.at(term.result, step);
      const { slope } = activations[term.activation];
      between((i) => slope(source[i] as number, result[i] as number));
      return;
    }
    case 'product': {
      const { other } = term;
      const factors = isParameter(other)
        ? weightsOf(trace.network, trace.weights, other.name)
        : trace.at(other.value, other.previous ? step - 1 : step);
      between((i) => factors[i] as number);
      return;
    }
  }
}
