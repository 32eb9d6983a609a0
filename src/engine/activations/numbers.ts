import type { Functions } from './arithmetic.ts';
import { exp, tanh } from './elementary.ts';

/** Arithmetic of numbers. */
export const numbers: Functions<number> = {
  number: (n) => n,
  sum: (terms) => terms.reduce((total, term) => total + term),
  subtract: (a, b) => a - b,
  multiply: (a, b) => a * b,
  divide: (a, b) => a / b,
  negate: (a) => -a,
  square: (a) => a * a,
  isPositive: (a) => (a > 0 ? 1 : a <= 0 ? 0 : Number.NaN),
  exp,
  tanh,
  larger: Math.max,
};
