import { backwardLine } from '../../engine/back/backwardLine.ts';
import type { GradientTrace } from '../../engine/back/gradientTrace.ts';
import { addTerm } from '../../engine/back/termNumbers.ts';
import { remember } from '../../scene/read/memo.ts';

/** The part of a state's gradient that timestep t hands to the one computed before it. */
export const carriedOf: (gradient: GradientTrace, value: string, t: number) => Float64Array =
  remember((gradient, value, t) => {
    const { trace } = gradient;
    const into = new Float64Array(trace.network.values.get(value)?.size ?? 0);
    for (const term of backwardLine(trace.network, value))
      if (term.from.next)
        addTerm(trace, term, t - term.stride, gradient.at(term.from.value, t), into);
    return into;
  }, 4);
