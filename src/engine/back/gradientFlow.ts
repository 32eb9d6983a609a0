import { strideOf } from '../declare/readStep.ts';
import { lengthOf } from '../measure/length.ts';
import type { Trace } from '../run/trace.ts';
import { backwardLine } from './backwardLine.ts';
import { addTerm, isTermThere, termStep } from './termNumbers.ts';

/** How large a gradient is on its way back through time. */
export interface GradientFlow {
  readonly value: string;
  /** Euclidean length of dL/d(value) at each timestep. */
  readonly sizes: Float64Array;
  /**
   * What the step back from timestep t multiplies the length by: that of what reaches the value at t - 1 from t, over
   * that at t. NaN at the first timestep, and where there is nothing to multiply. Of a layer that runs backwards t + 1
   * comes before t.
   */
  readonly factors: Float64Array;
}

/** A run and its gradient, as far as measuring needs them. */
interface Flowing {
  readonly trace: Trace;
  readonly at: (value: string, t: number) => Float64Array;
  readonly all: (value: string) => Float64Array;
}

/** Measures the gradient of a state at every timestep. */
export function gradientFlow(gradient: Flowing, value: string): GradientFlow {
  const { trace } = gradient;
  const size = trace.network.values.get(value)?.size ?? 0;
  const all = gradient.all(value);
  const sizes = new Float64Array(trace.steps);
  for (let t = 0; t < trace.steps; t++) sizes[t] = lengthOf(all, t * size, (t + 1) * size);
  const line = backwardLine(trace.network, value);
  const carried = line.filter(({ from }) => from.next);
  const own = line.filter(({ from }) => !from.next);
  /** Whether all that reaches the value at t comes from the timestep after. */
  const isCarried = (t: number) =>
    own.every(
      (term) =>
        !isTermThere(trace.network, term, t, trace.steps) ||
        gradient.at(term.from.value, termStep(term, t, trace.steps)).every((entry) => entry === 0),
    );
  const factors = new Float64Array(trace.steps).fill(Number.NaN);
  const reaching = new Float64Array(size);
  const stride = strideOf(trace.network, value);
  for (let t = 0; t < trace.steps; t++) {
    const before = t - stride;
    const here = sizes[t] as number;
    if (before < 0 || before >= trace.steps || here === 0) continue;
    if (isCarried(before)) {
      factors[t] = (sizes[before] as number) / here;
      continue;
    }
    reaching.fill(0);
    for (const term of carried)
      addTerm(trace, term, before, gradient.at(term.from.value, t), reaching);
    factors[t] = lengthOf(reaching) / here;
  }
  return { value, sizes, factors };
}
