import { describe, expect, test } from 'vitest';
import { elmanNetwork } from '../fixtures/sample.ts';
import { createPlan } from '../run/plan.ts';
import { createLoss, type LossSpec } from './loss.ts';

/** A plan that has run two timesteps and come to these logits: every matrix hands its vector on as it is. */
function withLogits(...logits: number[]) {
  const size = logits.length / 2;
  const sizes = { input: size, hidden: size, output: size };
  const network = elmanNetwork({ activation: 'identity', sizes });
  const plan = createPlan(network, 2, { kind: 'vectors', data: Float64Array.from(logits) });
  for (const name of ['W_x', 'W_y'])
    for (let i = 0; i < size; i++)
      plan.weights[(network.parameters.get(name)?.offset ?? 0) + i * (size + 1)] = 1;
  plan.forward();
  return plan;
}

const classes = (...indices: number[]) => ({ kind: 'classes', indices }) as const;
const vectors = (...data: number[]) => ({ kind: 'vectors', data }) as const;

describe('a loss', () => {
  test('is -log of the probability of the right class', () => {
    const loss = createLoss(withLogits(0, 0, Math.log(3), 0), {
      kind: 'cross_entropy',
      reduction: 'sum',
      steps: [0, 1],
      targets: classes(1, 1),
    });
    expect(loss.value()).toBeCloseTo(Math.log(2) + Math.log(4), 14);
    expect([...loss.perStep]).toEqual([
      expect.closeTo(Math.log(2), 14),
      expect.closeTo(Math.log(4), 14),
    ]);
  });

  test('is the squared error, or its mean over timesteps and outputs', () => {
    const spec: Omit<LossSpec, 'reduction'> = {
      kind: 'mse',
      steps: [0, 1],
      targets: vectors(0, 0, 0, 0),
    };
    const plan = withLogits(1, 2, 3, 4);
    expect(createLoss(plan, { ...spec, reduction: 'sum' }).value()).toBe(30);
    expect(createLoss(plan, { ...spec, reduction: 'mean' }).value()).toBe(7.5);
  });

  test('counts only the timesteps that have a target', () => {
    const loss = createLoss(withLogits(1, 2, 3, 4), {
      kind: 'mse',
      reduction: 'mean',
      steps: [1],
      targets: vectors(Number.NaN, Number.NaN, 0, 0),
    });
    expect(loss.value()).toBe(12.5);
  });

  test.each([
    ['cross_entropy', classes(0, 0), 2000],
    ['bce', vectors(0, 1, 1, 0), 4000],
  ] as const)('%s stays finite for logits far out', (kind, targets, wanted) => {
    const steps = [0, 1];
    const plan = withLogits(-1000, 1000, 1000, -1000);
    const far = withLogits(-1000, 1000, -1000, 1000);
    expect(createLoss(plan, { kind, reduction: 'sum', steps, targets }).value()).toBe(
      kind === 'bce' ? 0 : wanted,
    );
    expect(createLoss(far, { kind, reduction: 'sum', steps, targets }).value()).toBe(
      kind === 'bce' ? 2000 : 2 * wanted,
    );
  });

  test('is NaN, not hidden, where a logit is', () => {
    const loss = createLoss(withLogits(0, 0, Number.NaN, 0), {
      kind: 'cross_entropy',
      reduction: 'sum',
      steps: [0, 1],
      targets: classes(1, 1),
    });
    expect(loss.value()).toBeNaN();
    expect(loss.perStep[0]).toBeCloseTo(Math.log(2), 14);
  });
});

describe('a loss says what does not fit', () => {
  const steps = [0, 1];
  test.each([
    ['cross_entropy', vectors(0, 0, 0, 0)],
    ['mse', classes(0, 0)],
    ['bce', classes(0, 0)],
  ] as const)('%s with the other kind of target', (kind, targets) => {
    const plan = withLogits(0, 0, 0, 0);
    expect(() => createLoss(plan, { kind, reduction: 'sum', steps, targets })).toThrow(/needs/);
  });

  test('a network without a head', () => {
    const plan = createPlan(elmanNetwork({ head: null }), 1, {
      kind: 'symbols',
      indices: new Int32Array(1),
    });
    const spec = { kind: 'mse', reduction: 'sum', steps: [0], targets: vectors(0) } as const;
    expect(() => createLoss(plan, spec)).toThrow(/head/);
  });
});
