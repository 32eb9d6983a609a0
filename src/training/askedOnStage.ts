import {
  DEFAULT_GRADIENT,
  type GradientSpec,
  type TargetEdit,
} from '../scene/document/gradient.ts';
import { askedSteps, type Example, type Need } from './example.ts';

/**
 * The loss on the stage for an example that stands there: what training asks, at the timesteps at which it asks.
 */
export function askedOnStage(example: Example, need: Need): GradientSpec {
  const steps = askedSteps(example);
  const [only, ...others] = steps;
  if (only === undefined) return DEFAULT_GRADIENT;
  return {
    ...DEFAULT_GRADIENT,
    at: others.length === 0 ? { kind: 'one', t: only } : { kind: 'masked', steps },
    targets: steps.flatMap((t) => targetsAt(example, t, need)),
  };
}

function targetsAt(example: Example, t: number, { reads, outputs }: Need): readonly TargetEdit[] {
  if (example.kind === 'yes') return [{ t, output: 0, value: example.answers[t] ?? 0 }];
  if (example.kind === 'class') return [{ t, output: example.answers[t] ?? 0, value: 1 }];
  if (example.kind === 'numbers')
    return Array.from({ length: Number(outputs) }, (_, output) => ({
      t,
      output,
      value: example.answers[t * Number(outputs) + output] ?? 0,
    }));
  const answer = example.answers[t] ?? '';
  const output = reads.kind === 'symbols' ? reads.symbols.indexOf(answer) : -1;
  // What follows in the sequence is taken for the answer anyway.
  return output < 0 || answer === example.symbols[t + 1] ? [] : [{ t, output, value: 1 }];
}
