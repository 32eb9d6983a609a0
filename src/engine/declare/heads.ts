import { apply } from '../operations/apply.ts';
import { exponentiate } from '../operations/exponentiate.ts';
import { largest } from '../operations/largest.ts';
import { normalise } from '../operations/normalise.ts';
import { sum } from '../operations/sum.ts';
import type { Operation } from '../operations/table.ts';
import { threshold } from '../operations/threshold.ts';
import { times } from '../operations/times.ts';
import { as, type Head } from './cell.ts';
import { matrix, vector } from './part.ts';

/** `z = W_y h`, or `z = W_y h + b_y`: the logits every head begins with. */
function logits(bias: boolean): readonly Operation[] {
  const weight = matrix('W_y', 'output', 'hidden');
  if (!bias) return [as(times('z', weight, 'h'), { phase: 'wy', symbol: 'z' })];
  return [times('wy', weight, 'h'), as(sum('z', ['wy', vector('b_y', 'output')]), { phase: 'by' })];
}

/** Every head the engine knows: one of many, yes or no (one or several), numbers. */
export const heads = {
  softmax: {
    operations: ({ bias }) => [
      ...logits(bias),
      as(exponentiate('e', 'z'), { phase: 'softmax' }),
      as(normalise('y', 'e'), { phase: 'softmax' }),
      as(largest('o', 'y'), { phase: 'choose' }),
    ],
  },
  sigmoid: {
    operations: ({ bias }) => [
      ...logits(bias),
      apply('y', 'sigmoid', 'z'),
      as(threshold('o', 'y'), { phase: 'choose' }),
    ],
  },
  linear: { operations: ({ bias }) => logits(bias) },
} as const satisfies Record<string, Head>;

export type HeadId = keyof typeof heads;
