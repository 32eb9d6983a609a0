import fc from 'fast-check';
import { test } from 'vitest';
import { BIASES, CELLS, expectClose } from '../fixtures/sample.ts';
import { STEPS, someRun } from '../fixtures/someRun.ts';
import { createPlan } from '../run/plan.ts';
import { run } from '../run/trace.ts';
import { stepJacobian } from './jacobian.ts';

const anyRun = fc
  .record({
    cell: fc.constantFrom(...CELLS),
    bias: fc.constantFrom(...BIASES),
    hidden: fc.integer({ min: 1, max: 5 }),
    seed: fc.nat(1000),
  })
  .map(someRun);

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
