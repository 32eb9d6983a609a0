import type { Functions } from '../activations/arithmetic.ts';
import { activations } from '../activations/table.ts';
import type { Algebra } from '../operations/meaning.ts';
import { type Code, call, f64x2, v128 } from './assembler.ts';
import { EXPONENTIAL, HYPERBOLIC_TANGENT } from './functions.ts';

const { add, sub, mul, div, neg, max, gt, ne, const: both } = f64x2;

const functions: Functions<Code> = {
  number: both,
  sum: (terms) => terms.reduce((total, term) => add(total, term)),
  subtract: sub,
  multiply: mul,
  divide: div,
  negate: neg,
  square: (a) => mul(a, a),
  // All bits of a comparison are 1 where it holds, which makes 1 of a 1, and NaN of what is NaN.
  isPositive: (a) => v128.or(v128.and(gt(a, both(0)), both(1)), ne(a, a)),
  exp: (a) => call(EXPONENTIAL, a),
  tanh: (a) => call(HYPERBOLIC_TANGENT, a),
  larger: max,
};

/** Arithmetic that is compiled: two units at once. */
export const code: Algebra<Code> = {
  ...functions,
  apply: ({ activation }, a) => activations[activation].value(functions, a),
  slope: (activation, x) => activations[activation].slope?.value(functions, x) ?? both(1),
};
