import { numbers } from '../activations/numbers.ts';
import { activations } from '../activations/table.ts';
import type { Algebra } from './meaning.ts';

/** Arithmetic of numbers, with the activations. */
export const computing: Algebra<number> = {
  ...numbers,
  apply: ({ activation }, a) => activations[activation].f(a),
  slope: (activation, x) => activations[activation].slope?.value(numbers, x) ?? 1,
};
