import {
  apply,
  as,
  type Head,
  map,
  matrix,
  type Operation,
  sum,
  times,
  vector,
} from './declare.ts';

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
      as(map('exponentiate', 'e', 'z'), { phase: 'softmax' }),
      as(map('normalise', 'y', 'e'), { phase: 'softmax' }),
      as(map('largest', 'o', 'y'), { phase: 'choose' }),
    ],
  },
  sigmoid: {
    operations: ({ bias }) => [
      ...logits(bias),
      apply('y', 'sigmoid', 'z'),
      as(map('threshold', 'o', 'y'), { phase: 'choose' }),
    ],
  },
  linear: { operations: ({ bias }) => logits(bias) },
} as const satisfies Record<string, Head>;

export type HeadId = keyof typeof heads;
