import { type Elementary, SHIFTER } from '../singles/functions.ts';
import { type Code, type Func, i32, type Scope, shiftFourLeft, v128 } from './assembler.ts';

/** Where the exponent of a single begins, and what is added to it. */
const EXPONENT = 23;
const BIAS = 127;

/** A function of four singles at once, as it is stated for any. */
export const ofSingles = (compute: <T>(m: Elementary<T>, a: T) => T): Func => ({
  parameters: ['v128'],
  results: ['v128'],
  body(scope, x) {
    const kept: Code[] = [];
    const result = compute(elementaryIn(scope, kept), x.get);
    return [kept, result];
  },
});

/** What is kept comes first, in locals. */
function elementaryIn({ lanes, constant, local }: Scope, kept: Code[]): Elementary<Code> {
  const { abs, add, atLeast, atMost, div, lt, mul, neg, sub } = lanes.vector;
  return {
    number: constant,
    add,
    subtract: sub,
    multiply: mul,
    divide: div,
    negate: neg,
    atLeast,
    atMost,
    size: abs,
    ifNegative: (d, a, b) => v128.select(lt(d, constant(0)), a, b),
    powerOfTwo: (k) => shiftFourLeft(add(k, constant(SHIFTER + BIAS)), i32.const(EXPONENT)),
    keep(a) {
      const place = local('v128');
      kept.push(place.set(a));
      return place.get;
    },
  };
}
