import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exp, tanh } from '../activations/elementary.ts';
import { type Code, type Func, f64x2, lanesOf, pair } from './assembler.ts';
import { COMMON, EXPONENTIAL, HYPERBOLIC_TANGENT, OUTSIDE } from './functions.ts';
import { assemble } from './module.ts';

/** One half of what a function of pairs makes of two numbers. */
const half = (name: string, index: number, take: (pair: Code) => Code): Func => ({
  name,
  parameters: ['f64', 'f64'],
  results: ['f64'],
  body: ({ call }, a, b) => take(call(index, pair.withSecond(f64x2.splat(a.get), b.get))),
});

const functions = [
  ...COMMON.float64,
  half('exp first', EXPONENTIAL, pair.first),
  half('exp second', EXPONENTIAL, pair.second),
  half('tanh first', HYPERBOLIC_TANGENT, pair.first),
  half('tanh second', HYPERBOLIC_TANGENT, pair.second),
];
const module = new WebAssembly.Module(
  assemble(Object.keys(OUTSIDE.float64), functions, lanesOf.float64),
);
const memory = new WebAssembly.Memory({ initial: 1 });
const made = new WebAssembly.Instance(module, { from: { memory, ...OUTSIDE.float64 } })
  .exports as Record<string, (a: number, b: number) => number>;

const elementary = { exp, tanh };

/** Where fdlibm takes another branch, and a bit to either side. */
const EDGES = [0, 2 ** -54, 2 ** -28, Math.LN2 / 2, 1, 1.5 * Math.LN2, 2, 6.7, 10 * Math.LN2, 22]
  .concat([56 * Math.LN2, 708, 709.782712893384, 745.1332191019411, 5e-324, Number.MAX_VALUE])
  .flatMap((x) => [x, x * (1 + 2 ** -52), x * (1 - 2 ** -53)])
  .concat([Number.POSITIVE_INFINITY, Number.NaN])
  .flatMap((x) => [x, -x]);

const anyNumber = fc.oneof(
  fc.constantFrom(...EDGES),
  fc.double(),
  fc.double({ min: -45, max: 45 }),
  fc.double({ min: -2, max: 2 }),
);

test.each(['exp', 'tanh'] as const)(
  '%s of two numbers at once is that of the loops, to the last bit',
  (name) => {
    fc.assert(
      fc.property(anyNumber, anyNumber, (a, b) => {
        expect([made[`${name} first`]?.(a, b), made[`${name} second`]?.(a, b)]).toEqual([
          elementary[name](a),
          elementary[name](b),
        ]);
      }),
      { numRuns: 20_000, examples: EDGES.map((edge) => [edge, 0.5]) },
    );
  },
);
