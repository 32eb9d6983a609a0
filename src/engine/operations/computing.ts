import type { Functions } from '../activations/arithmetic.ts';
import { numbers } from '../activations/numbers.ts';
import { activations } from '../activations/table.ts';
import type { Algebra } from './meaning.ts';

/** Arithmetic with the activations, each computed as it is stated of what they are made of. */
export const algebraOf = <T>(m: Functions<T>): Algebra<T> => ({
  ...m,
  apply: ({ activation }, a) => activations[activation].value(m, a),
  slope: (activation, x) => activations[activation].slope?.value(m, x) ?? m.number(1),
});

/** That of numbers. */
export const computing = algebraOf(numbers);
