import { apply } from '../operations/apply.ts';
import { exponentiate } from '../operations/exponentiate.ts';
import { largest } from '../operations/largest.ts';
import { normalise } from '../operations/normalise.ts';
import { sum } from '../operations/sum.ts';
import { threshold } from '../operations/threshold.ts';
import { times } from '../operations/times.ts';
import { as, type Head, type HeadOptions, type InPhase, inPhase } from './cell.ts';
import { matrix, vector } from './part.ts';

/** `z = W_y h`, or `z = W_y h + b_y`: the logits every head begins with. */
function logits({ bias, state }: HeadOptions): readonly InPhase<'wy' | 'by'>[] {
  const weight = matrix('W_y', 'output', 'hidden');
  if (!bias) return inPhase('wy', [as(times('z', weight, state), { symbol: 'z' })]);
  return [
    ...inPhase('wy', [times('wy', weight, state)]),
    ...inPhase('by', [sum('z', ['wy', vector('b_y', 'output')])]),
  ];
}

/** A GRU has a gate z, an LSTM a gate o. */
const otherLetters = { z: 's', o: 'd' };

const declared = {
  softmax: {
    answers: 'one',
    losses: ['cross_entropy', 'mse'],
    operations: (options) => [
      ...logits(options),
      ...inPhase('softmax', [exponentiate('e', 'z'), normalise('y', 'e')]),
      ...inPhase('choose', [largest('o', 'y')]),
    ],
    ports: { logits: 'z', answer: 'y', choice: 'o' },
    otherLetters,
  },
  sigmoid: {
    answers: 'each',
    losses: ['bce', 'mse'],
    operations: (options) => [
      ...logits(options),
      ...inPhase('sigmoid', [apply('y', 'sigmoid', 'z')]),
      ...inPhase('choose', [threshold('o', 'y')]),
    ],
    ports: { logits: 'z', answer: 'y', choice: 'o' },
    otherLetters,
  },
  linear: {
    answers: 'numbers',
    losses: ['mse'],
    operations: logits,
    ports: { logits: 'z', answer: 'z', choice: null },
    otherLetters,
  },
} as const satisfies Record<string, Head>;

export type HeadId = keyof typeof declared;

/** Every head the engine knows: one of many, yes or no (one or several), numbers. */
export const heads: Readonly<Record<HeadId, Head>> = declared;

/** The phases that a head has, with a bias or without. */
export type HeadPhase<H extends HeadId> = ReturnType<
  (typeof declared)[H]['operations']
>[number]['phase'];
