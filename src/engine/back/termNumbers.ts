import { type Network, parameterOf, vectorOf } from '../declare/network.ts';
import { isParameter, type Parameter, type Part } from '../declare/part.ts';
import { readStep } from '../declare/readStep.ts';
import { computing } from '../operations/computing.ts';
import { isMatrix, parametersOf, passBack } from '../operations/table.ts';
import type { Trace } from '../run/trace.ts';
import { parameterNumbers } from '../run/trace.ts';
import { backwardLine, type GradientTerm } from './backwardLine.ts';
import { unreachedAt } from './unreached.ts';

/** The timestep, of so many, of the operation that a term passes back through, for a gradient at timestep t. */
export function termStep({ from, stride, first }: GradientTerm, t: number, steps: number): number {
  if (first) return steps - 1;
  return from.next ? t + stride : t;
}

/** Whether a term adds to the gradient at timestep t of so many: what it passes back through is there. */
export function isTermThere(
  network: Network,
  term: GradientTerm,
  t: number,
  steps: number,
): boolean {
  const step = termStep(term, t, steps);
  if (step < 0 || step >= steps || (term.first && t !== 0)) return false;
  return !unreachedAt(network, step, steps).has(term.operation.makes);
}

/** The terms of dL/d(value) that there are at timestep t of a run. */
export const termsAt = (
  { network, steps }: Pick<Trace, 'network' | 'steps'>,
  value: string,
  t: number,
): readonly GradientTerm[] =>
  backwardLine(network, value).filter((term) => isTermThere(network, term, t, steps));

/** Where the part of a place begins in what an operation joins; 0 in any other. */
export const startInJoin = (network: Network, { operation, place }: GradientTerm): number =>
  operation.kind === 'join'
    ? operation.of
        .slice(0, place)
        .reduce((sum, { value }) => sum + vectorOf(network, value).size, 0)
    : 0;

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
  const { operation, place } = term;
  const numbersOf = readerAt(trace, termStep(term, t, trace.steps));
  if (operation.kind === 'join') {
    const start = startInJoin(trace.network, term);
    for (let i = 0; i < into.length; i++)
      into[i] = (into[i] as number) + (received[start + i] as number);
    return;
  }
  // Which symbol it is has no gradient.
  if (operation.kind === 'lookup') return;
  if (!isMatrix(operation)) {
    let i = 0;
    const back = passBack(computing, operation, place, (part) => numbersOf(part)[i] as number);
    for (; i < into.length; i++) into[i] = (into[i] as number) + back(received[i] as number);
    return;
  }
  const [weight] = parametersOf(operation) as [Parameter];
  const w = numbersOf(weight);
  const { rows, columns } = parameterOf(trace.network, weight.name);
  for (let i = 0; i < rows; i++) {
    const from = i * columns;
    const given = received[i] as number;
    for (let j = 0; j < columns; j++)
      into[j] = (into[j] as number) + (w[from + j] as number) * given;
  }
}

/** The numbers of what an operation reads or makes at timestep t. */
export function readerAt(trace: Trace, t: number): (part: Part) => Float64Array {
  const found = new Map<Part, Float64Array>();
  return (part) => {
    const known = found.get(part);
    if (known) return known;
    const numbers = isParameter(part)
      ? parameterNumbers(trace.network, trace.weights, part.name)
      : trace.at(part.value, readStep(trace.network, part, t));
    found.set(part, numbers);
    return numbers;
  };
}
