import { type Code, call, type Func, f64x2, i64x2, type Local, v128, when } from './assembler.ts';

/*
 * exp and tanh of two doubles at once, to the bit what fdlibm computes, and so Math.exp and Math.tanh in today's
 * browsers: the same constants, and the same operations in the same order, with all its branches computed and the right
 * ones chosen. Source: fdlibm 5.3, e_exp.c, s_expm1.c, s_tanh.c (Sun Microsystems 1993).
 */

const LN2_HIGH = 0.6931471803691238;
const LN2_LOW = 1.9082149292705877e-10;
const INVERSE_LN2 = Math.LOG2E;
/** The smallest double that fdlibm, which looks at the upper half of its bits alone, sees beyond half of ln 2. */
const BEYOND_HALF_LN2 = new Float64Array(
  BigUint64Array.of(0x3fd62e4300000000n).buffer,
)[0] as number;
/** Below this the first term of the series is all there is. */
const TINY = 2 ** -28;
/** Beyond this exp overflows or loses digits, which Math.exp is asked for. */
const FAR = 708;
/** Added to an integer, it leaves the integer in the lowest bits. */
const SHIFTER = 1.5 * 2 ** 52;

const EXP_TERMS = [
  0.16666666666666602, -0.0027777777777015593, 6.613756321437934e-5, -1.6533902205465252e-6,
  4.1381367970572385e-8,
];
const EXPM1_TERMS = [
  -0.03333333333333313, 0.0015873015872548146, -7.93650757867488e-5, 4.008217827329362e-6,
  -2.0109921818362437e-7,
];

const { const: both, add, sub, mul, div, abs, neg, lt, ge, eq, trunc } = f64x2;
const SIGN = both(-0);

/** first + x (terms[0] + x (terms[1] + ...)), without the last factor x where there is no first. */
const series = (x: Code, [term = 0, ...rest]: readonly number[]): Code =>
  rest.length === 0 ? both(term) : add(both(term), mul(x, series(x, rest)));

/** 2 to the integer k, for -1022 <= k <= 1023. */
const powerOfTwo = (k: Code): Code => {
  const integer = add(k, both(SHIFTER));
  const biased = i64x2.add(integer, f64x2.const(BIAS));
  return i64x2.shiftLeft(biased, [0x41, 52]);
};
/** The integer 1023, as the bits of a double. */
const BIAS = 1023 * 2 ** -1074;

/** How many times ln 2 lies in x, as fdlibm rounds it. */
const timesLn2 = (x: Code): Code =>
  v128.and(
    ge(abs(x), both(BEYOND_HALF_LN2)),
    trunc(add(mul(both(INVERSE_LN2), x), v128.or(both(0.5), v128.and(x, SIGN)))),
  );

/** e^x in both halves; `outside` is the index of Math.exp. */
export const exponential = (outside: number): Func => ({
  parameters: ['v128'],
  results: ['v128'],
  body(frame, x) {
    const [k, high, low, r, t, c] = six(() => frame.local('v128'));
    const isNear = lt(abs(x.get), both(FAR));
    const apart = f64x2.withSecond(
      f64x2.splat(call(outside, f64x2.first(x.get))),
      call(outside, f64x2.second(x.get)),
    );
    const y = sub(
      both(1),
      sub(sub(low.get, div(mul(r.get, c.get), sub(both(2), c.get))), high.get),
    );
    const plain = mul(y, powerOfTwo(k.get));
    return [
      when(i64x2.allTrue(isNear), [], [apart, 0x0f]),
      k.set(timesLn2(x.get)),
      high.set(sub(x.get, mul(k.get, both(LN2_HIGH)))),
      low.set(mul(k.get, both(LN2_LOW))),
      r.set(sub(high.get, low.get)),
      t.set(mul(r.get, r.get)),
      c.set(sub(r.get, mul(t.get, series(t.get, EXP_TERMS)))),
      v128.select(
        lt(abs(x.get), both(TINY)),
        add(both(1), x.get),
        v128.select(eq(x.get, both(1)), both(Math.E), plain),
      ),
    ];
  },
});

/** tanh x in both halves. */
export const hyperbolicTangent: Func = {
  parameters: ['v128'],
  results: ['v128'],
  body(frame, x) {
    const local = () => frame.local('v128');
    const size = local();
    const isLarge = local();
    const w = local();
    const doubled = add(size.get, size.get);
    const q = local();
    const t = local();
    const z = v128.select(isLarge.get, sub(both(1), q.get), q.get);
    return [
      size.set(abs(x.get)),
      isLarge.set(ge(size.get, both(1))),
      w.set(v128.select(isLarge.get, doubled, neg(doubled))),
      t.set(exponentialMinusOne(w, local)),
      q.set(div(v128.select(isLarge.get, both(2), neg(t.get)), add(t.get, both(2)))),
      v128.select(
        lt(size.get, both(TINY)),
        x.get,
        v128.or(v128.select(ge(size.get, both(22)), both(1), z), v128.and(x.get, SIGN)),
      ),
    ];
  },
};

/** e^w - 1 for w as tanh needs it: -2 < w <= 0, or 2 <= w < 44. */
function exponentialMinusOne(w: Local, local: () => Local): Code {
  const [k, high, low, r, half, square] = six(local);
  const [c, r1, t, e, d, power] = six(local);
  const inverse = local();
  const small = v128.select(
    lt(k.get, both(20)),
    sub(sub(both(1), inverse.get), d.get),
    add(sub(r.get, add(e.get, inverse.get)), both(1)),
  );
  const isOutside = v128.or(lt(k.get, both(-1)), ge(k.get, both(57)));
  return [
    k.set(timesLn2(w.get)),
    high.set(sub(w.get, mul(k.get, both(LN2_HIGH)))),
    low.set(mul(k.get, both(LN2_LOW))),
    r.set(sub(high.get, low.get)),
    c.set(sub(sub(high.get, r.get), low.get)),
    half.set(mul(both(0.5), r.get)),
    square.set(mul(r.get, half.get)),
    r1.set(add(both(1), mul(square.get, series(square.get, EXPM1_TERMS)))),
    t.set(sub(both(3), mul(r1.get, half.get))),
    e.set(mul(square.get, div(sub(r1.get, t.get), sub(both(6), mul(r.get, t.get))))),
    e.set(sub(sub(mul(r.get, sub(e.get, c.get)), c.get), square.get)),
    d.set(sub(e.get, r.get)),
    power.set(powerOfTwo(k.get)),
    inverse.set(powerOfTwo(neg(k.get))),
    v128.select(
      eq(k.get, both(0)),
      neg(d.get),
      v128.select(
        eq(k.get, both(-1)),
        sub(mul(both(-0.5), d.get), both(0.5)),
        v128.select(
          isOutside,
          sub(mul(sub(both(1), d.get), power.get), both(1)),
          mul(small, power.get),
        ),
      ),
    ),
  ];
}

type Six<T> = readonly [T, T, T, T, T, T];
const six = <T>(make: () => T): Six<T> => [make(), make(), make(), make(), make(), make()];
