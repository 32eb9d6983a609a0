import fc from 'fast-check';
import { expect, test } from 'vitest';
import { backwardTraceOf, computeBackward, runBackward } from './backwardTrace.ts';
import { BIASES, CELLS, elmanNetwork, someNumbers } from './fixtures/sample.ts';
import { stepFactors, stepJacobian } from './jacobian.ts';
import type { LossSpec } from './loss.ts';
import { createPlan } from './plan.ts';
import type { Input } from './slot.ts';
import { run } from './trace.ts';

const STEPS = 7;

const anyRun = fc
  .record({
    cell: fc.constantFrom(...CELLS),
    bias: fc.constantFrom(...BIASES),
    hidden: fc.integer({ min: 1, max: 5 }),
    seed: fc.nat(1000),
  })
  .map(({ cell, bias, hidden, seed }) => {
    const network = elmanNetwork({
      ...cell,
      bias,
      head: 'linear',
      sizes: { input: 3, hidden, output: 2 },
    });
    const weights = someNumbers(network.weightCount, seed);
    const input = { kind: 'vectors', data: someNumbers(STEPS * 3, seed + 1) } as const;
    return { network, weights, input };
  });

const squared = (steps: readonly number[]): LossSpec => ({
  kind: 'mse',
  reduction: 'sum',
  steps,
  targets: { kind: 'vectors', data: someNumbers(STEPS * 2, 5) },
});

const every = Array.from({ length: STEPS }, (_, t) => t);

const expectClose = (actual: ArrayLike<number>, wanted: ArrayLike<number>, tolerance: number) => {
  expect(actual).toHaveLength(wanted.length);
  for (let i = 0; i < wanted.length; i++)
    expect(Math.abs((actual[i] as number) - (wanted[i] as number))).toBeLessThanOrEqual(
      tolerance * (1 + Math.abs(wanted[i] as number)),
    );
};

test('what the timesteps add to the gradient of a matrix comes to the gradient', () => {
  fc.assert(
    fc.property(anyRun, ({ network, weights, input }) => {
      const backward = runBackward(network, weights, input, squared(every));
      for (const { name, offset, rows, columns } of network.parameters.values()) {
        const sum = new Float64Array(rows * columns);
        for (const t of every)
          backward.share(name, t).forEach((share, i) => {
            sum[i] = (sum[i] as number) + share;
          });
        expectClose(sum, backward.gradients.subarray(offset, offset + rows * columns), 1e-10);
      }
    }),
    { numRuns: 40 },
  );
});

test('a state has what the head gives it and what comes from the next timestep', () => {
  const network = elmanNetwork({ head: 'linear', sizes: { input: 3, hidden: 2, output: 2 } });
  const input = { kind: 'vectors', data: someNumbers(STEPS * 3, 2) } as const;
  const backward = runBackward(network, someNumbers(network.weightCount, 1), input, squared([3]));
  expect([...backward.fromHead(2)]).toEqual([0, 0]);
  expect(backward.at('h', 3)).toEqual(backward.fromHead(3));
  expect(backward.at('h', 2).every((d) => d !== 0)).toBe(true);
  expect([...backward.at('h', 4)]).toEqual([0, 0]);
  // dh_{t-1} = J^T dh_t, where the loss has no part in between.
  const jacobian = stepJacobian(backward.trace, 2, ['h']);
  const [a = 0, b = 0] = backward.at('h', 2);
  const [p = 0, q = 0, r = 0, s = 0] = jacobian;
  expectClose(backward.at('h', 1), [p * a + r * b, q * a + s * b], 1e-14);
  const [factor = 0] = stepFactors(backward.trace, ['h']).subarray(2);
  expect(Math.hypot(...backward.at('h', 1))).toBeLessThanOrEqual(
    factor * Math.hypot(a, b) * (1 + 1e-6),
  );
});

test('comes whole out of a worker', () => {
  const network = elmanNetwork({ cell: 'lstm' });
  const given = [network, someNumbers(network.weightCount, 1)] as const;
  const input = { kind: 'symbols', indices: Int32Array.of(0, 1, 2) } as const;
  const targets = { kind: 'classes', indices: [1, 2, 3] } as const;
  const loss = { kind: 'cross_entropy', reduction: 'mean', steps: [0, 2], targets } as const;
  const sent = backwardTraceOf(structuredClone(computeBackward(...given, input, loss)));
  const here = runBackward(...given, input, loss);
  expect(sent.loss).toBe(here.loss);
  for (const value of ['x', 'c', 'og', 'z']) expect(sent.all(value)).toEqual(here.all(value));
  expect(sent.fromHead(2)).toEqual(here.fromHead(2));
  expect(sent.share('W_hf', 2)).toEqual(here.share('W_hf', 2));
});

test('cut into pieces, the gradient is that of the pieces, each from the state it found', () => {
  fc.assert(
    fc.property(anyRun, fc.integer({ min: 1, max: 9 }), (given, truncation) => {
      const { network, weights, input } = given;
      const whole = runBackward(network, weights, input, squared(every), { truncation });
      const sum = new Float64Array(weights.length);
      for (let from = 0; from < STEPS; from += truncation) {
        const to = Math.min(STEPS, from + truncation);
        const piece: Input = { kind: 'vectors', data: input.data.slice(from * 3, to * 3) };
        const plan = createPlan(network, to - from, piece);
        plan.weights.set(weights);
        for (const state of network.states)
          plan.values.get(state)?.data.set(whole.trace.at(state, from - 1));
        plan.forward();
        const { data: z } = plan.values.get('z') ?? { data: [] };
        const target = squared(every).targets;
        plan.backward(() => {
          const dz = plan.valueGradients.get('z')?.data ?? new Float64Array();
          z.forEach((logit, i) => {
            if (target.kind === 'vectors')
              dz[i] = 2 * (logit - (target.data[from * 2 + i] as number));
          });
        });
        plan.gradients.forEach((g, i) => {
          sum[i] = (sum[i] as number) + g;
        });
      }
      expectClose(whole.gradients, sum, 1e-10);
    }),
    { numRuns: 60 },
  );
});

test.each([0, -1, 1.5, Number.NaN])('refuses pieces of %d timesteps', (truncation) => {
  const network = elmanNetwork();
  const make = () =>
    createPlan(network, 1, { kind: 'symbols', indices: Int32Array.of(0) }, { truncation });
  expect(make).toThrow(`truncation must be a positive integer, not ${truncation}`);
});

test('the Jacobian of a step is the slope of the next state along the one before', () => {
  fc.assert(
    fc.property(anyRun, fc.nat(STEPS - 1), fc.boolean(), (given, t, isWhole) => {
      const { network, weights, input } = given;
      const states = isWhole ? network.states : network.states.slice(-1);
      const trace = run(network, weights, input);
      const plan = createPlan(
        network,
        1,
        { kind: 'vectors', data: input.data.slice(t * 3, t * 3 + 3) },
        { backward: false },
      );
      plan.weights.set(weights);
      const before = states.flatMap((state) => [...trace.at(state, t - 1)]);
      const { hidden } = network.spec.sizes;
      const next = (numbers: readonly number[]) => {
        for (const state of network.states)
          plan.values.get(state)?.data.set(trace.at(state, t - 1));
        states.forEach((state, k) => {
          plan.values.get(state)?.data.set(numbers.slice(k * hidden, (k + 1) * hidden));
        });
        plan.forward();
        return states.flatMap((state) => [...(plan.values.get(state)?.data ?? [])].slice(hidden));
      };
      const slopes = before.map((_, j) => {
        const moved = (by: number) =>
          next(before.map((entry, k) => (k === j ? entry + by : entry)));
        const [ahead, behind] = [moved(1e-5), moved(-1e-5)];
        return ahead.map((entry, i) => (entry - (behind[i] as number)) / 2e-5);
      });
      const wanted = before.flatMap((_, i) => slopes.map((slope) => slope[i] as number));
      expectClose(stepJacobian(trace, t, states), wanted, 1e-7);
    }),
    { numRuns: 60 },
  );
});
