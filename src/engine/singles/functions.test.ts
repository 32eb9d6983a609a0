import { expect, test } from 'vitest';
import { type Func, lanesOf, v128 } from '../wasm/assembler.ts';
import { COMMON, EXPONENTIAL, HYPERBOLIC_TANGENT } from '../wasm/functions.ts';
import { assemble, CONSTANTS } from '../wasm/module.ts';
import { type Elementary, exponential, hyperbolicTangent } from './functions.ts';

const { fround } = Math;

const rounded: Elementary<number> = {
  number: fround,
  add: (a, b) => fround(a + b),
  subtract: (a, b) => fround(a - b),
  multiply: (a, b) => fround(a * b),
  divide: (a, b) => fround(a / b),
  negate: (a) => -a,
  atLeast: (a, b) => (a < b ? b : a),
  atMost: (a, b) => (b < a ? b : a),
  size: Math.abs,
  ifNegative: (d, a, b) => (d < 0 ? a : b),
  powerOfTwo: (k) => (Number.isNaN(k) ? 1 : 2 ** k),
  keep: (a) => a,
};

/** Singles of every exponent and both signs, and where something begins or ends. */
const NUMBERS = Float32Array.from(
  Array.from(
    new Float32Array(
      Uint32Array.from(
        { length: 255 * 128 },
        (_, i) => ((i % 255) << 23) | (Math.imul(i, 0x9e3779b1) & 0x7fffff),
      ).buffer,
    ),
  )
    .concat(Array.from({ length: 2 ** 15 }, (_, i) => (i * 105) / 2 ** 15))
    .concat([0, 0.625, 88.72283, 88.7229, 103.97, 104, 1e-45, Number.POSITIVE_INFINITY, Number.NaN])
    .flatMap((x) => [x, -x]),
);

/** How many singles away one number is from another that is no single. */
function unitsApart(found: number, exact: number): number {
  const [bits] = new Uint32Array(Float32Array.of(Math.abs(exact)).buffer);
  const exponent = Math.max(1, (bits as number) >> 23);
  return Math.abs(found - exact) / 2 ** (exponent - 150);
}

const FUNCTIONS = [
  ['exp', exponential<number>, EXPONENTIAL, 1],
  ['tanh', hyperbolicTangent<number>, HYPERBOLIC_TANGENT, 2],
] as const;

test.each(FUNCTIONS)('%s is as near to the exact value as it says', (name, compute, _, most) => {
  let worst = 0;
  for (const x of NUMBERS) {
    const exact = Math[name](x);
    const found = compute(rounded, x);
    if (!Number.isFinite(fround(exact)) || Number.isNaN(exact)) expect(found).toBe(fround(exact));
    else worst = Math.max(worst, unitsApart(found, exact));
  }
  expect(worst).toBeGreaterThan(0.4);
  expect(worst).toBeLessThan(most);
});

test.each(FUNCTIONS)('%s of four singles at once is the same, to the last bit', (_, compute, i) => {
  const memory = new WebAssembly.Memory({ initial: 1 });
  const each: Func = {
    name: 'each',
    parameters: ['i32'],
    results: [],
    body: ({ call }, at) => v128.store(at.get, 0, call(i, v128.load(at.get, 0))),
  };
  const bytes = assemble([], [...COMMON.float32, each], lanesOf.float32);
  const instance = new WebAssembly.Instance(new WebAssembly.Module(bytes), { from: { memory } });
  const run = instance.exports['each'] as (at: number) => void;
  const four = new Float32Array(memory.buffer, CONSTANTS, 4);
  for (let k = 0; k + 4 <= NUMBERS.length; k += 4) {
    const given = NUMBERS.subarray(k, k + 4);
    four.set(given);
    run(CONSTANTS);
    expect([...four]).toEqual([...given].map((x) => compute(rounded, x)));
  }
});
