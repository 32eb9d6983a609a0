import { algebraOf } from '../operations/computing.ts';
import type { Algebra } from '../operations/meaning.ts';
import { type Code, type Scope, v128 } from './assembler.ts';
import { EXPONENTIAL, HYPERBOLIC_TANGENT } from './functions.ts';

/** Arithmetic that is compiled: as many units at once as a register holds. */
export function codeIn({ lanes, call }: Pick<Scope, 'lanes' | 'call'>): Algebra<Code> {
  const { add, sub, mul, div, neg, max, gt, ne, const: all } = lanes.vector;
  return algebraOf<Code>({
    number: all,
    sum: (terms) => terms.reduce((total, term) => add(total, term)),
    subtract: sub,
    multiply: mul,
    divide: div,
    negate: neg,
    square: (a) => mul(a, a),
    // All bits of a comparison are 1 where it holds, which makes 1 of a 1, and NaN of what is NaN.
    isPositive: (a) => v128.or(v128.and(gt(a, all(0)), all(1)), ne(a, a)),
    exp: (a) => call(EXPONENTIAL, a),
    tanh: (a) => call(HYPERBOLIC_TANGENT, a),
    larger: max,
  });
}
