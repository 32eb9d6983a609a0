import type { DeclaredStep, Step, Tongue } from './types.ts';

const known = new WeakMap<DeclaredStep, Map<Tongue, Step>>();

/** A step in one language, with what it shows there; the same object each time, so that what is kept for it is found. */
export function stepIn(declared: DeclaredStep, tongue: Tongue): Step {
  const steps = known.get(declared) ?? new Map<Tongue, Step>();
  known.set(declared, steps);
  const step = steps.get(tongue) ?? inTongue(declared, tongue);
  steps.set(tongue, step);
  return step;
}

function inTongue({ ko, en, ...parts }: DeclaredStep, tongue: Tongue): Step {
  const { own, ...told } = { ko, en }[tongue];
  return { ...parts, ...told, ...own, tongue };
}
