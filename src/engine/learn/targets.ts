import type { LossSpec } from './loss.ts';

/** The number that the loss compares an output with. */
export function targetOf({ targets }: LossSpec, t: number, output: number, outputs: number) {
  if (targets.kind === 'classes') return targets.indices[t] === output ? 1 : 0;
  return targets.data[t * outputs + output] ?? Number.NaN;
}

/** What the loss is divided by. */
export function divisorOf({ kind, reduction, steps }: LossSpec, outputs: number): number {
  if (reduction === 'sum') return 1;
  return Math.max(1, steps.length) * (kind === 'cross_entropy' ? 1 : outputs);
}
