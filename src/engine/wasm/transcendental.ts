import {
  BEYOND_HALF_LN2,
  EXP_TERMS,
  EXPM1_TERMS,
  LN2_HIGH,
  LN2_LOW,
  TINY,
} from '../activations/elementary.ts';
import {
  type Code,
  call,
  type Func,
  f64x2,
  i32,
  i64x2,
  type Local,
  pair,
  type Scope,
  v128,
  when,
} from './assembler.ts';

/*
 * exp and tanh of two doubles at once, to the bit what the loops compute (`activations/elementary.ts`): the same constants, and the
 * same operations in the same order, with the branches that are usual computed side by side. Where a number needs another,
 * those functions are asked.
 */

const INVERSE_LN2 = Math.LOG2E;
/** From here on exp overflows or loses digits. */
const FAR_FOR_EXP = 708;
/** From here on tanh is put together in other ways: 2 x is more than 19 times ln 2. */
const FAR_FOR_TANH = 6.5;
/** Added to an integer, it leaves the integer in the lowest bits. */
const SHIFTER = 1.5 * 2 ** 52;

const { add, sub, mul, div, abs, neg, lt, le, ge, ne, min } = f64x2;
const { trunc } = pair;

type Constant = Scope['constant'];

/** terms[0] + x (terms[1] + x (...)) */
const series = (both: Constant, x: Code, [term = 0, ...rest]: readonly number[]): Code =>
  rest.length === 0 ? both(term) : add(both(term), mul(x, series(both, x, rest)));

/** 2 to the integer k, for -1022 <= k <= 1023. */
const powerOfTwo = (both: Constant, k: Code): Code =>
  i64x2.shiftLeft(add(k, both(SHIFTER + BIAS)), i32.const(EXPONENT));

/** Where the exponent of a double begins, and what is added to it. */
const EXPONENT = 52;
const BIAS = 1023;

/** x = k ln 2 + r, as fdlibm splits it: k a whole number, r the difference of a high and a low part. */
function split(scope: Scope, x: Local) {
  const [k, high, low, r] = [0, 1, 2, 3].map(() => scope.local('v128')) as [
    Local,
    Local,
    Local,
    Local,
  ];
  const both = scope.constant;
  const signedHalf = v128.or(both(0.5), v128.and(x.get, both(-0)));
  const code: Code = [
    k.set(
      v128.and(
        ge(abs(x.get), both(BEYOND_HALF_LN2)),
        trunc(add(mul(both(INVERSE_LN2), x.get), signedHalf)),
      ),
    ),
    high.set(sub(x.get, mul(k.get, both(LN2_HIGH)))),
    low.set(mul(k.get, both(LN2_LOW))),
    r.set(sub(high.get, low.get)),
  ];
  return { k, high, low, r, code };
}

/** A function of doubles from outside, of both halves. */
const outside = (index: number, x: Local): Code =>
  pair.withSecond(f64x2.splat(call(index, pair.first(x.get))), call(index, pair.second(x.get)));

const RETURN: Code = 0x0f;

/** e^x in both halves; `index` is that of the function for the rest. */
export const exponential = (index: number): Func => ({
  parameters: ['v128'],
  results: ['v128'],
  body(scope, x) {
    const both = scope.constant;
    const { k, high, low, r, code } = split(scope, x);
    const square = scope.local('v128');
    const c = scope.local('v128');
    const isUsual = v128.and(lt(abs(x.get), both(FAR_FOR_EXP)), ne(x.get, both(1)));
    const quotient = div(mul(r.get, c.get), sub(both(2), c.get));
    return [
      when(i64x2.allTrue(isUsual), [], [outside(index, x), RETURN]),
      code,
      square.set(mul(r.get, r.get)),
      c.set(sub(r.get, mul(square.get, series(both, square.get, EXP_TERMS)))),
      v128.select(
        lt(abs(x.get), both(TINY)),
        add(both(1), x.get),
        mul(sub(both(1), sub(sub(low.get, quotient), high.get)), powerOfTwo(both, k.get)),
      ),
    ];
  },
});

/** tanh x in both halves; `index` is that of the function for the rest. It is made of t = e^w - 1, w = 2|x| or, below 1, -2|x|. */
export const hyperbolicTangent = (index: number): Func => ({
  parameters: ['v128'],
  results: ['v128'],
  body(scope, x) {
    const both = scope.constant;
    const [size, isLarge, w, t, quotient] = [0, 1, 2, 3, 4].map(() => scope.local('v128')) as [
      Local,
      Local,
      Local,
      Local,
      Local,
    ];
    const doubled = add(size.get, size.get);
    return [
      size.set(abs(x.get)),
      when(i64x2.allTrue(lt(size.get, both(FAR_FOR_TANH))), [], [outside(index, x), RETURN]),
      isLarge.set(ge(size.get, both(1))),
      w.set(v128.select(isLarge.get, doubled, neg(doubled))),
      exponentialMinusOne(scope, w, isLarge, t),
      quotient.set(div(v128.select(isLarge.get, both(2), neg(t.get)), add(t.get, both(2)))),
      v128.select(
        lt(size.get, both(TINY)),
        x.get,
        v128.or(
          v128.select(isLarge.get, sub(both(1), quotient.get), quotient.get),
          v128.and(x.get, both(-0)),
        ),
      ),
    ];
  },
});

/** Sets t to e^w - 1, for w in -2 < w < 0, or where `isLarge` in 2 <= w < 13. */
function exponentialMinusOne(scope: Scope, w: Local, isLarge: Local, t: Local): Code {
  const both = scope.constant;
  const { k, high, low, r, code } = split(scope, w);
  const [half, square, c, r1, e] = [0, 1, 2, 3, 4].map(() => scope.local('v128')) as [
    Local,
    Local,
    Local,
    Local,
    Local,
  ];
  // fdlibm's ways for k = 0, k = -1, k < -1 and 2 < k < 20 are one: (a - (e - r)) 2^k - b.
  const a = v128.select(
    isLarge.get,
    sub(both(1), powerOfTwo(both, neg(k.get))),
    v128.and(le(k.get, both(-2)), both(1)),
  );
  const b = v128.select(isLarge.get, both(0), min(both(1), mul(both(-0.5), k.get)));
  return [
    code,
    c.set(sub(sub(high.get, r.get), low.get)),
    half.set(mul(both(0.5), r.get)),
    square.set(mul(r.get, half.get)),
    r1.set(add(both(1), mul(square.get, series(both, square.get, EXPM1_TERMS)))),
    t.set(sub(both(3), mul(r1.get, half.get))),
    e.set(mul(square.get, div(sub(r1.get, t.get), sub(both(6), mul(r.get, t.get))))),
    e.set(sub(sub(mul(r.get, sub(e.get, c.get)), c.get), square.get)),
    t.set(sub(mul(sub(a, sub(e.get, r.get)), powerOfTwo(both, k.get)), b)),
  ];
}
