import { describe, expect, test } from 'vitest';
import { elmanNetwork, someNumbers } from '../fixtures/sample.ts';
import { createPlan } from '../run/plan.ts';
import { initialWeights } from './initial.ts';
import { createLoss } from './loss.ts';
import { adam, clip, norm } from './optimiser.ts';
import { createRandom } from './random.ts';
import { createTraining, type TrainingSpec } from './train.ts';

/** The word hello, of which each symbol is to give the next. */
function hello(spec: TrainingSpec) {
  const network = elmanNetwork();
  const indices = Int32Array.of(0, 1, 2, 2, 3);
  const plan = createPlan(network, 5, { kind: 'symbols', indices });
  plan.weights.set(initialWeights(network, 'xavier', 4));
  const loss = createLoss(plan, {
    kind: 'cross_entropy',
    reduction: 'mean',
    steps: [0, 1, 2, 3, 4],
    targets: { kind: 'classes', indices: [1, 2, 2, 3, 0] },
  });
  return { plan, loss, indices, training: createTraining(plan, loss, spec) };
}

describe('training', () => {
  test('learns the word', () => {
    const { training, loss, plan } = hello({ optimiser: adam(0.02) });
    const first = training.step();
    for (let i = 0; i < 300; i++) training.step();
    plan.forward();
    expect(first).toBeGreaterThan(1);
    expect(loss.value()).toBeLessThan(0.05);
  });

  test('gives equal bits each time it is done', () => {
    const runs = [0, 1].map(() => {
      const random = createRandom(1);
      const spec: TrainingSpec = { optimiser: adam(0.05), clip: 0.5, decay: 1e-3, batch: 2 };
      const next = () => {
        indices[0] = Math.floor(random() * 4);
      };
      const { training, plan, indices } = hello({ ...spec, next: () => next() });
      return { losses: Array.from({ length: 40 }, () => training.step()), weights: plan.weights };
    });
    expect(runs[0]).toEqual(runs[1]);
  });

  test('reports the loss and the norm of the gradient as they were before the step', () => {
    const { training, plan, loss } = hello({ optimiser: { kind: 'sgd', rate: 0.1 }, clip: 1e-3 });
    plan.forward();
    const before = loss.value();
    plan.backward(loss.seed);
    const length = norm(plan.gradients);
    expect(training.gradientNorm()).toBeNaN();
    expect(training.step()).toBe(before);
    expect(training.gradientNorm()).toBe(length);
  });

  test('with momentum goes on the way it went, as PyTorch does', () => {
    const { training, plan, loss } = hello({
      optimiser: { kind: 'momentum', rate: 0.1, momentum: 0.9 },
    });
    const weights = plan.weights.slice();
    const direction = new Float64Array(weights.length);
    for (let step = 0; step < 3; step++) {
      plan.forward();
      plan.backward(loss.seed);
      direction.forEach((d, i) => {
        direction[i] = 0.9 * d + (plan.gradients[i] as number);
        weights[i] = (weights[i] as number) - 0.1 * (direction[i] as number);
      });
      training.step();
      expect(plan.weights).toEqual(weights);
    }
  });

  test('averages the gradients of a batch', () => {
    const one = hello({ optimiser: { kind: 'sgd', rate: 0.1 } });
    const same = hello({ optimiser: { kind: 'sgd', rate: 0.1 }, batch: 4 });
    expect(same.training.step()).toBeCloseTo(one.training.step(), 14);
    same.plan.weights.forEach((w, i) => {
      expect(w).toBeCloseTo(one.plan.weights[i] as number, 14);
    });
  });

  test('pulls weights to zero by the decay, also where the loss does not care', () => {
    const { training, plan } = hello({ optimiser: { kind: 'sgd', rate: 1 }, decay: 0.25 });
    const { training: without, plan: plain } = hello({ optimiser: { kind: 'sgd', rate: 1 } });
    const start = plan.weights.slice();
    training.step();
    without.step();
    plan.weights.forEach((w, i) => {
      expect(w).toBeCloseTo((plain.weights[i] as number) - 0.25 * (start[i] as number), 12);
    });
  });
});

describe('clipping by global norm', () => {
  test('shortens a long gradient to the limit and keeps its direction', () => {
    const gradients = someNumbers(20, 1, 100);
    const before = gradients.slice();
    const length = norm(before);
    expect(clip(gradients, 2)).toBe(length);
    expect(norm(gradients)).toBeCloseTo(2, 6);
    expect((gradients[3] as number) / (gradients[7] as number)).toBeCloseTo(
      (before[3] as number) / (before[7] as number),
      12,
    );
  });

  test('leaves a short one as it is', () => {
    const gradients = Float64Array.of(0.3, -0.4);
    expect(clip(gradients, 2)).toBe(0.5);
    expect([...gradients]).toEqual([0.3, -0.4]);
  });
});
