import type { GradientTrace } from '../../engine/back/gradientTrace.ts';
import { placeOfStart, startOf } from '../../engine/declare/readStep.ts';
import { lengthOf } from '../../engine/measure/length.ts';
import { parameterNumbers } from '../../engine/run/trace.ts';

/** How large the gradient is that reaches an initial state, and the place beside the run at which that stands. */
export interface StartSize {
  readonly place: number;
  readonly size: number;
}

/** Null where a state begins with zeros, which are no weights. */
export function startSizeOf({ trace, weights }: GradientTrace, value: string): StartSize | null {
  const { network, steps } = trace;
  const parameter = startOf(network, value);
  const place = placeOfStart(network, value, steps);
  if (parameter === null || place === null) return null;
  return { place, size: lengthOf(parameterNumbers(network, weights, parameter)) };
}
