import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  ACTIVATIONS,
  BIASES,
  CELLS,
  elmanNetwork,
  HEADS,
  someNumbers,
} from '../fixtures/sample.ts';
import type { NumberFormat, Numbers } from '../run/numbers.ts';
import { createPlan, type Plan } from '../run/plan.ts';
import { startRow } from '../run/slot.ts';
import { createWasmPlan } from './plan.ts';

const anyLayer = {
  cell: fc.constantFrom(...CELLS),
  activation: fc.constantFrom(...ACTIVATIONS),
  bias: fc.constantFrom(...BIASES),
  isBidirectional: fc.boolean(),
  hasStart: fc.boolean(),
};

const anyNetwork = fc
  .record({
    ...anyLayer,
    above: fc.array(fc.record({ ...anyLayer, hidden: fc.integer({ min: 1, max: 9 }) }), {
      maxLength: 2,
    }),
    embedding: fc.option(fc.integer({ min: 1, max: 5 })),
    head: fc.constantFrom(...HEADS, null),
    headBias: fc.boolean(),
    input: fc.integer({ min: 1, max: 7 }),
    hidden: fc.integer({ min: 1, max: 19 }),
    output: fc.integer({ min: 1, max: 13 }),
  })
  .map(({ cell, input, hidden, output, above, embedding, ...spec }) =>
    elmanNetwork({
      ...spec,
      ...cell,
      ...(embedding !== null && { embedding }),
      ...(above.length > 0 && {
        above: above.map(({ cell: other, ...rest }) => ({ ...rest, ...other })),
      }),
      sizes: { input, hidden, output },
    }),
  );

/** Every number of a plan after running there and back twice, with a gradient in every value. */
function numbersOf(plan: Plan<Numbers>, seed: number, scale: number): ReadonlyMap<string, Numbers> {
  const { network, weights, values, valueGradients } = plan;
  weights.set(someNumbers(weights.length, seed, scale));
  for (const state of network.states) {
    const slot = values.get(state);
    const row = slot ? startRow(slot, plan.steps) : 0;
    slot?.data.set(someNumbers(slot.size, seed + 1), row);
  }
  const numbers = new Map<string, Numbers>([['gradients', plan.gradients]]);
  const seedGradients = () => {
    for (const { data } of valueGradients.values()) data.set(someNumbers(data.length, seed + 2));
  };
  const noteHead = () => {
    for (const [name, { data }] of valueGradients) numbers.set(`of head: ${name}`, data.slice());
  };
  for (let run = 0; run < 2; run++) {
    plan.forward();
    plan.backward(seedGradients, noteHead);
  }
  for (const [name, { data }] of values) numbers.set(name, data);
  for (const [name, { data }] of valueGradients) numbers.set(`gradient: ${name}`, data);
  return numbers;
}

/** Where two plans first differ by a bit; null where they do not. */
function differenceOf(a: ReturnType<typeof numbersOf>, b: ReturnType<typeof numbersOf>) {
  for (const [name, wanted] of b) {
    const found = a.get(name) ?? new Float64Array();
    if (found.length !== wanted.length) return `${name} has ${found.length} numbers`;
    for (let i = 0; i < wanted.length; i++)
      if (!Object.is(found[i], wanted[i])) return `${name}[${i}]: ${found[i]}, not ${wanted[i]}`;
  }
  return null;
}

/** Weights that overflow on the way. */
const FAR = { float64: 1e200, float32: 1e30 } as const;

test.each(['float64', 'float32'] as const satisfies readonly NumberFormat[])(
  'WebAssembly computes what the loops compute in %s, to the last bit, there and back',
  (format) => {
    fc.assert(
      fc.property(
        anyNetwork,
        fc.oneof(fc.integer({ min: 0, max: 9 }), fc.constantFrom(63, 64, 65, 131)),
        fc.nat(),
        fc.constantFrom(0.5, 3, 40, FAR[format]),
        fc.option(fc.integer({ min: 1, max: 5 })),
        fc.boolean(),
        fc.boolean(),
        (network, steps, seed, scale, truncation, isOneHot, inputGradient) => {
          const { input: width } = network.spec.sizes;
          const symbols = someNumbers(steps, seed).map((n) => Math.floor(n * (width + 1)));
          const input =
            isOneHot || network.spec.embedding !== undefined
              ? ({ kind: 'symbols', indices: Int32Array.from(symbols) } as const)
              : ({ kind: 'vectors', data: someNumbers(steps * width, seed) } as const);
          const options = {
            numbers: format,
            inputGradient,
            ...(truncation !== null && { truncation }),
          };
          const quick = createWasmPlan(network, steps, input, options);
          const plain = createPlan(network, steps, input, options);
          const [found, wanted] = [quick, plain].map((plan) => numbersOf(plan, seed, scale));
          expect(found && wanted && differenceOf(found, wanted)).toBeNull();
        },
      ),
      { numRuns: 150 },
    );
  },
);
