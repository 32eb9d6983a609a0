import { describe, expect, test } from 'vitest';
import { elmanNetwork, someNumbers } from '../fixtures/sample.ts';
import { createLoss } from '../learn/loss.ts';
import { adam } from '../learn/optimiser.ts';
import { createTraining } from '../learn/train.ts';
import { run } from '../run/trace.ts';
import { createFastPlan } from '../wasm/plan.ts';

/** One unit that multiplies itself by a weight, from 1 on. */
function powersOf(weight: number, steps: number, numbers: 'float64' | 'float32') {
  const network = elmanNetwork({
    activation: 'relu',
    hasStart: true,
    head: null,
    sizes: { input: 1, hidden: 1, output: 1 },
    numbers,
  });
  const weights = new Float64Array(network.weightCount);
  weights[network.parameters.get('W_h')?.offset ?? -1] = weight;
  weights[network.parameters.get('h_0')?.offset ?? -1] = 1;
  return run(network, weights, { kind: 'symbols', indices: new Int32Array(steps) }).all('h');
}

describe('where a number is too large or too small', () => {
  const firstWith = (numbers: Float64Array, isSo: (n: number) => boolean) =>
    numbers.findIndex(isSo) + 1;

  test('1.1 to a power overflows after 930 steps in singles, after 7448 in doubles', () => {
    const isInfinite = (n: number) => n === Number.POSITIVE_INFINITY;
    const singles = firstWith(powersOf(1.1, 1000, 'float32'), isInfinite);
    expect(singles).toBeGreaterThanOrEqual(930);
    expect(singles).toBeLessThanOrEqual(932);
    expect(firstWith(powersOf(1.1, 8000, 'float64'), isInfinite)).toBe(7448);
  });

  test('a half to a power is 0 after 150 steps in singles, after 1075 in doubles', () => {
    const isZero = (n: number) => n === 0;
    expect(firstWith(powersOf(0.5, 2000, 'float32'), isZero)).toBe(150);
    expect(firstWith(powersOf(0.5, 2000, 'float64'), isZero)).toBe(1075);
  });
});

test('training keeps every number a single, and goes the way of doubles', () => {
  const indices = Int32Array.from({ length: 12 }, (_, t) => (t * t) % 4);
  const ways = (['float64', 'float32'] as const).map((numbers) => {
    const network = elmanNetwork({ cell: 'gru', bias: 'single', headBias: true });
    const input = { kind: 'symbols', indices } as const;
    const plan = createFastPlan(network, 12, input, { numbers });
    plan.weights.set(someNumbers(network.weightCount, 7));
    const targets = { kind: 'classes', indices: indices.map((i) => (i + 1) % 4) } as const;
    const steps = [...indices.keys()];
    const loss = createLoss(plan, { kind: 'cross_entropy', reduction: 'mean', steps, targets });
    const training = createTraining(plan, loss, { optimiser: adam(0.01), clip: 1 });
    const losses = Array.from({ length: 200 }, () => training.step());
    return { losses, plan };
  });
  const [doubles, singles] = ways as [(typeof ways)[0], (typeof ways)[0]];
  for (const loss of singles.losses) expect(Math.fround(loss)).toBe(loss);
  expect(singles.plan.weights).toBeInstanceOf(Float32Array);
  expect(singles.losses.at(-1)).toBeLessThan((singles.losses[0] as number) / 2);
  singles.losses.forEach((loss, k) => {
    expect(Math.abs(loss - (doubles.losses[k] as number))).toBeLessThan(2e-5);
  });
  expect(singles.losses).not.toEqual(doubles.losses);
});
