import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BIASES, CELLS, elmanNetwork, expectClose, someNumbers } from '../fixtures/sample.ts';
import { STEPS, someRun } from '../fixtures/someRun.ts';
import { createLoss, type LossSpec } from '../learn/loss.ts';
import { createPlan } from './plan.ts';
import type { Input } from './slot.ts';
import { traceIn } from './trace.ts';

const anyRun = fc
  .record({
    cell: fc.constantFrom(...CELLS),
    bias: fc.constantFrom(...BIASES),
    hidden: fc.integer({ min: 1, max: 5 }),
    seed: fc.nat(1000),
  })
  .map(someRun);

const wanted = someNumbers(STEPS * 2, 5);

const squared: LossSpec = {
  kind: 'mse',
  reduction: 'sum',
  steps: Array.from({ length: STEPS }, (_, t) => t),
  targets: { kind: 'vectors', data: wanted },
};

test('cut into pieces, the gradient is that of the pieces, each from the state it found', () => {
  fc.assert(
    fc.property(anyRun, fc.integer({ min: 1, max: 9 }), (given, truncation) => {
      const { network, weights, input } = given;
      const whole = createPlan(network, STEPS, input, { truncation });
      whole.weights.set(weights);
      whole.forward();
      whole.backward(createLoss(whole, squared).seed);
      const states = traceIn(whole);
      const sum = new Float64Array(weights.length);
      for (let from = 0; from < STEPS; from += truncation) {
        const to = Math.min(STEPS, from + truncation);
        const piece: Input = { kind: 'vectors', data: input.data.slice(from * 3, to * 3) };
        const plan = createPlan(network, to - from, piece);
        plan.weights.set(weights);
        for (const state of network.states)
          plan.values.get(state)?.data.set(states.at(state, from - 1));
        plan.forward();
        const { data: z } = plan.values.get('z') ?? { data: [] };
        plan.backward(() => {
          const dz = plan.valueGradients.get('z')?.data ?? new Float64Array();
          z.forEach((logit, i) => {
            dz[i] = 2 * (logit - (wanted[from * 2 + i] as number));
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
