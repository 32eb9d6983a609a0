import type { LossKind } from '../declare/cell.ts';
import { headOf, type Network } from '../declare/network.ts';
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

/**
 * What stands before answer less target in the gradient of a loss, as a fraction: 2 where the error is squared, over what
 * the loss is divided by.
 */
export const seedFactor = (
  kind: LossKind,
  divisor: number,
): readonly [over: number, under: number] => [kind === 'mse' ? 2 : 1, divisor];

/** The same in a line: `2/16`, `2`, or nothing where it is 1. */
export function seedFactorText(kind: LossKind, divisor: number): string {
  const [over, under] = seedFactor(kind, divisor);
  if (under > 1) return `${over}/${under}`;
  return over === 1 ? '' : String(over);
}

/** The value that a loss compares with its target. Squared error takes the numbers before they become probabilities. */
export function comparedValue(network: Network, kind: LossKind): string {
  const { logits, answer } = headOf(network);
  return kind === 'mse' ? logits : answer;
}
