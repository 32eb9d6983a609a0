import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { activations } from '../activations/table.ts';
import { type HeadId, heads } from '../declare/heads.ts';
import type { Network } from '../declare/network.ts';
import {
  ACTIVATIONS,
  BIASES,
  CELLS,
  elmanNetwork,
  expectClose,
  HEADS,
  someNumbers,
} from '../fixtures/sample.ts';
import { createLoss, type LossSpec } from '../learn/loss.ts';
import { createPlan, type Plan } from './plan.ts';
import { parameterNumbers } from './trace.ts';

const anyNetworkOf = (...cells: readonly (typeof CELLS)[number][]) =>
  fc
    .record({
      cell: fc.constantFrom(...cells),
      activation: fc.constantFrom(...ACTIVATIONS),
      bias: fc.constantFrom(...BIASES),
      head: fc.constantFrom(...HEADS),
      headBias: fc.boolean(),
      input: fc.integer({ min: 1, max: 6 }),
      hidden: fc.integer({ min: 1, max: 9 }),
      output: fc.integer({ min: 1, max: 6 }),
    })
    .map(({ cell, input, hidden, output, ...spec }) =>
      elmanNetwork({ ...spec, ...cell, sizes: { input, hidden, output } }),
    );
const anyNetwork = anyNetworkOf(...CELLS);
const anyElman = anyNetworkOf({ cell: 'rnn' });
const anySteps = fc.integer({ min: 1, max: 7 });
const anySeed = fc.nat();

/** A plan over vectors with random weights, input and initial state. */
function somePlan(network: Network, steps: number, seed: number): Plan {
  const data = someNumbers(steps * network.spec.sizes.input, seed);
  const plan = createPlan(network, steps, { kind: 'vectors', data });
  plan.weights.set(someNumbers(network.weightCount, seed + 1));
  for (const state of network.states)
    plan.values.get(state)?.data.set(someNumbers(network.spec.sizes.hidden, seed + 2));
  return plan;
}

const dataOf = (plan: Plan, name: string): Float64Array =>
  plan.values.get(name)?.data ?? new Float64Array();

describe('forward', () => {
  test('gives what the equations give, worked out one timestep after the other', () => {
    fc.assert(
      fc.property(anyElman, anySteps, anySeed, (network, steps, seed) => {
        const plan = somePlan(network, steps, seed);
        plan.forward();
        const wanted = byHand(plan);
        expectClose(dataOf(plan, 'a'), wanted.a);
        expectClose(dataOf(plan, 'h').subarray(network.spec.sizes.hidden), wanted.h);
        expectClose(dataOf(plan, 'z'), wanted.z);
        // Rounding of a large logit is as large in its share.
        const scale = Math.max(1, ...wanted.z.map(Math.abs));
        if (network.values.has('y')) expectClose(dataOf(plan, 'y'), wanted.y, 1e-12 * scale);
      }),
      { numRuns: 200 },
    );
  });

  test('reads a column for a symbol, and gets what the product with its one-hot vector gives', () => {
    fc.assert(
      fc.property(anyNetwork, fc.array(fc.integer({ min: -1, max: 6 })), anySeed, (...given) => {
        const [network, symbols, seed] = given;
        const { input } = network.spec.sizes;
        const asSymbols = createPlan(network, symbols.length, {
          kind: 'symbols',
          indices: Int32Array.from(symbols),
        });
        const oneHot = symbols.flatMap((symbol) =>
          Array.from({ length: input }, (_, i) => (i === symbol ? 1 : 0)),
        );
        const asVectors = createPlan(network, symbols.length, {
          kind: 'vectors',
          data: Float64Array.from(oneHot),
        });
        for (const plan of [asSymbols, asVectors]) {
          plan.weights.set(someNumbers(network.weightCount, seed));
          plan.forward();
        }
        for (const name of network.values.keys())
          expect([...dataOf(asSymbols, name)], name).toEqual([...dataOf(asVectors, name)]);
      }),
    );
  });

  test('reads a symbol the network does not know as zero', () => {
    const network = elmanNetwork();
    const plan = createPlan(network, 2, { kind: 'symbols', indices: Int32Array.of(-1, 4) });
    plan.weights.fill(1);
    plan.forward();
    for (const name of ['x', 'wx', 'h'])
      expect(dataOf(plan, name).every((v) => v === 0)).toBe(true);
  });

  test('starts from the initial state where one is set, and from zero otherwise', () => {
    const network = elmanNetwork();
    const plan = createPlan(network, 1, { kind: 'symbols', indices: Int32Array.of(0) });
    parameterNumbers(network, plan.weights, 'W_h').set([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    plan.forward();
    const zero = [...dataOf(plan, 'wh')];
    plan.values.get('h')?.data.fill(0.5, 0, 3);
    plan.forward();
    expect(zero).toEqual([0, 0, 0]);
    expect([...dataOf(plan, 'wh')]).toEqual([3, 7.5, 12]);
  });

  test('has nothing to do for a sequence without timesteps', () => {
    const plan = createPlan(elmanNetwork(), 0, { kind: 'symbols', indices: new Int32Array() });
    plan.forward();
    plan.backward(() => {});
    expect(dataOf(plan, 'z')).toHaveLength(0);
  });

  test('lets Infinity and NaN through to where they lead, and nowhere else', () => {
    const network = elmanNetwork({ activation: 'relu', sizes: { input: 1, hidden: 2, output: 2 } });
    const data = Float64Array.of(1, 1, 1);
    const plan = createPlan(network, 3, { kind: 'vectors', data });
    parameterNumbers(network, plan.weights, 'W_x').set([1e200, 1]);
    parameterNumbers(network, plan.weights, 'W_h').set([1e200, 0, 0, 1]);
    parameterNumbers(network, plan.weights, 'W_y').set([1, 0, 0, 1]);
    plan.forward();
    const h = [...dataOf(plan, 'h').subarray(2)];
    // Unit 1 is 0 * Infinity away from unit 0 in the third step.
    expect(h).toEqual([
      1e200,
      1,
      Number.POSITIVE_INFINITY,
      2,
      Number.POSITIVE_INFINITY,
      Number.NaN,
    ]);
    expect([...dataOf(plan, 'o')].slice(4)).toEqual([0, 0]);

    parameterNumbers(network, plan.weights, 'W_x').set([Number.NaN, 1]);
    parameterNumbers(network, plan.weights, 'W_h').fill(0);
    plan.forward();
    expect([...dataOf(plan, 'a')].slice(0, 2)).toEqual([Number.NaN, 1]);
  });
});

/** The four equations of the lesson in plain nested loops over one timestep after the other. */
function byHand({ network, steps, weights, values }: Plan) {
  const { sizes, activation, head } = network.spec;
  const w = (name: string, i: number, j = 0) => {
    const slot = network.parameters.get(name);
    return slot ? (weights[slot.offset + i * slot.columns + j] as number) : 0;
  };
  const x = values.get('x')?.data as Float64Array;
  const all = { a: [] as number[], h: [] as number[], z: [] as number[], y: [] as number[] };
  const h = values.get('h')?.data as Float64Array;
  let state = [...h.subarray(0, sizes.hidden)];
  for (let t = 0; t < steps; t++) {
    const a = state.map((_, i) => {
      let sum = w('b', i) + w('b_x', i) + w('b_h', i);
      for (let j = 0; j < sizes.hidden; j++) sum += w('W_h', i, j) * (state[j] as number);
      for (let j = 0; j < sizes.input; j++)
        sum += w('W_x', i, j) * (x[t * sizes.input + j] as number);
      return sum;
    });
    state = a.map(activations[activation].f);
    const z = Array.from({ length: sizes.output }, (_, i) => {
      let sum = w('b_y', i);
      for (let j = 0; j < sizes.hidden; j++) sum += w('W_y', i, j) * (state[j] as number);
      return sum;
    });
    const y = head ? ANSWERED[head](z) : [];
    all.a.push(...a);
    all.h.push(...state);
    all.z.push(...z);
    all.y.push(...y);
  }
  return all;
}

describe('backward', () => {
  const anyLoss = fc.record({
    reduction: fc.constantFrom('sum' as const, 'mean' as const),
    mask: fc.array(fc.boolean(), { minLength: 7, maxLength: 7 }),
  });

  test('gives the slope of the loss along every weight, input and initial state', () => {
    fc.assert(
      fc.property(anyNetwork, anySteps, anySeed, anyLoss, (network, steps, seed, about) => {
        const plan = somePlan(network, steps, seed);
        const loss = createLoss(plan, lossSpec(network, steps, seed, about));
        plan.forward();
        // A kink within reach of the difference has no slope to compare with.
        fc.pre(
          network.spec.activation !== 'relu' || dataOf(plan, 'a').every((a) => Math.abs(a) > 1e-3),
        );
        plan.backward(loss.seed);
        const slopeAlong = (numbers: Float64Array, i: number) => {
          const at = numbers[i] as number;
          const [ahead, behind] = [1e-5, -1e-5].map((step) => {
            numbers[i] = at + step;
            plan.forward();
            return loss.value();
          }) as [number, number];
          numbers[i] = at;
          return (ahead - behind) / 2e-5;
        };
        const compare = (gradient: ArrayLike<number>, numbers: Float64Array) => {
          const copy = Array.from(gradient);
          expectClose(
            copy,
            Array.from(copy, (_, i) => slopeAlong(numbers, i)),
            1e-6,
          );
        };
        const { input, hidden } = network.spec.sizes;
        const gradientOf = (name: string) => plan.valueGradients.get(name)?.data as Float64Array;
        compare(plan.gradients, plan.weights);
        for (const state of network.states)
          compare(gradientOf(state).subarray(0, hidden), dataOf(plan, state).subarray(0, hidden));
        compare(gradientOf('x').subarray(0, steps * input), dataOf(plan, 'x'));
      }),
      { numRuns: 150 },
    );
  });

  test('shows the head its part of the gradient before time adds to it', () => {
    const plan = somePlan(elmanNetwork(), 5, 1);
    const loss = createLoss(plan, {
      kind: 'cross_entropy',
      reduction: 'sum',
      steps: [4],
      targets: { kind: 'classes', indices: [0, 0, 0, 0, 2] },
    });
    plan.forward();
    const dh = plan.valueGradients.get('h')?.data as Float64Array;
    let fromHead: number[] = [];
    plan.backward(loss.seed, () => {
      fromHead = [...dh];
    });
    expect(fromHead.slice(0, 15).every((g) => g === 0)).toBe(true);
    expect(fromHead.slice(15).every((g) => g !== 0)).toBe(true);
    expect([...dh].every((g) => g !== 0)).toBe(true);
  });
});

/** What each head makes of the scores, worked out by itself. */
const ANSWERED: Readonly<Record<HeadId, (z: readonly number[]) => readonly number[]>> = {
  softmax(z) {
    // Activations without a bound make logits whose exp is none.
    const largest = Math.max(...z);
    const total = z.reduce((sum, logit) => sum + Math.exp(logit - largest), 0);
    return z.map((v) => Math.exp(v - largest) / total);
  },
  sigmoid: (z) => z.map((v) => 1 / (1 + Math.exp(-v))),
  linear: (z) => z,
};

/** The loss that goes with the head, at the steps of a mask. */
function lossSpec(
  network: Network,
  steps: number,
  seed: number,
  { reduction, mask }: { reduction: LossSpec['reduction']; mask: readonly boolean[] },
): LossSpec {
  const { head, sizes } = network.spec;
  const every = Array.from({ length: steps }, (_, t) => t);
  const masked = every.filter((t) => mask[t]);
  const numbers = someNumbers(steps * sizes.output, seed + 3).map(Math.abs);
  const indices = Array.from(numbers.subarray(0, steps), (n) => Math.floor(n * sizes.output));
  const common = { reduction, steps: masked.length > 0 ? masked : every };
  const kind = head ? heads[head].losses[0] : 'mse';
  return kind === 'cross_entropy'
    ? { ...common, kind, targets: { kind: 'classes', indices } }
    : { ...common, kind, targets: { kind: 'vectors', data: numbers } };
}

describe('running again', () => {
  test('gives the same bits in the same buffers', () => {
    fc.assert(
      fc.property(anyNetwork, anySteps, anySeed, (network, steps, seed) => {
        const plan = somePlan(network, steps, seed);
        const about = { reduction: 'mean' as const, mask: [true] };
        const loss = createLoss(plan, lossSpec(network, steps, seed, about));
        const buffers = () => [
          plan.weights,
          plan.gradients,
          ...[...plan.values.values(), ...plan.valueGradients.values()].map(({ data }) => data),
        ];
        const runs = [0, 1, 2].map(() => {
          plan.forward();
          const value = loss.value();
          plan.backward(loss.seed);
          return { value, buffers: buffers(), bits: buffers().map((data) => data.slice()) };
        });
        for (const run of runs) {
          expect(run.value).toBe(runs[0]?.value);
          expect(run.bits).toEqual(runs[0]?.bits);
          for (const [i, data] of run.buffers.entries()) expect(data).toBe(runs[0]?.buffers[i]);
        }
      }),
      { numRuns: 30 },
    );
  });

  test('follows symbols and weights that were changed in place', () => {
    const indices = Int32Array.of(0, 1, 2);
    const plan = createPlan(elmanNetwork(), 3, { kind: 'symbols', indices });
    plan.weights.set(someNumbers(plan.weights.length, 1));
    plan.forward();
    indices[0] = 3;
    plan.weights[0] = 9;
    plan.forward();
    const fresh = createPlan(elmanNetwork(), 3, { kind: 'symbols', indices });
    fresh.weights.set(plan.weights);
    fresh.forward();
    for (const name of ['x', 'h', 'o']) expect(dataOf(plan, name)).toEqual(dataOf(fresh, name));
  });
});

describe('a plan for less', () => {
  const input = { kind: 'symbols', indices: Int32Array.of(0, 1, 2) } as const;

  test('has no gradients where it is for forward alone', () => {
    const plan = createPlan(elmanNetwork(), 3, input, { backward: false });
    plan.forward();
    expect(plan.gradients).toHaveLength(0);
    expect(() => plan.backward(() => {})).toThrow('forward alone');
  });

  test('leaves out the gradient of the input, and no other', () => {
    const plans = [true, false].map((inputGradient) => {
      const plan = createPlan(elmanNetwork(), 3, input, { inputGradient });
      plan.weights.set(someNumbers(plan.weights.length, 1));
      plan.forward();
      plan.backward(() => plan.valueGradients.get('z')?.data.fill(1));
      return plan;
    }) as [Plan, Plan];
    const dx = plans.map((plan) => plan.valueGradients.get('x')?.data.some((g) => g !== 0));
    expect(dx).toEqual([true, false]);
    expect(plans[1].gradients).toEqual(plans[0].gradients);
  });
});

describe('a plan says what does not fit', () => {
  test.each([
    ['too few symbols', { kind: 'symbols', indices: new Int32Array(2) }],
    ['half a vector', { kind: 'vectors', data: new Float64Array(10) }],
  ] as const)('%s', (_, input) => {
    expect(() => createPlan(elmanNetwork(), 3, input)).toThrow(RangeError);
  });
});
