import { numbers } from '../activations/numbers.ts';
import { activations } from '../activations/table.ts';
import type { Algebra } from '../operations/meaning.ts';
import {
  constant,
  differenceOf,
  type Formula,
  negativeOf,
  productOf,
  quotientOf,
  squareOf,
  sumOf,
  wrapped,
} from './formula.ts';

/** Arithmetic that is written out with its numbers. */
export const writing: Algebra<Formula> = {
  number: constant,
  sum: sumOf,
  subtract: differenceOf,
  multiply: (a, b) => productOf([a, b]),
  divide: quotientOf,
  negate: negativeOf,
  square: squareOf,
  isPositive: (a) => wrapped('[', a, ' > 0]', numbers.isPositive, 'closed'),
  apply({ activation }, a) {
    const { label, f } = activations[activation];
    return wrapped(`${label}(`, a, ')', f);
  },
  slope: (activation, x) => activations[activation].slope?.value(writing, x) ?? constant(1),
};
