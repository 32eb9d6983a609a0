import { expect, test } from 'vitest';
import { withText } from '../scene/change/change.ts';
import { withActivation } from '../scene/change/changeNetwork.ts';
import { withTraining } from '../scene/change/changeTraining.ts';
import { DEFAULT_SCENE } from '../scene/document/defaults.ts';
import type { Scene } from '../scene/document/scene.ts';
import { RANDOM, weightsOf } from '../scene/read/weights.ts';
import { createTrainServer } from './trainServer.ts';

/** Trains from these weights on until it diverges, at most so many updates. */
function train(scene: Scene, weights: Float64Array, updates: number) {
  const serve = createTrainServer();
  const state = { updates: 0, weights, memory: new Float64Array(0) };
  serve({ kind: 'open', scene, state, firstLoss: null });
  return serve({ kind: 'go', ticket: 0, updates, budget: 1e9, every: 1 });
}

const scene: Scene = { ...withText(DEFAULT_SCENE, 'hellohello'), source: RANDOM };

test('a loss that has grown a thousandfold is said long before it is no number, and the weights before it stay', () => {
  const wild = withTraining(withActivation(scene, 'identity'), {
    optimiser: 'sgd',
    rate: 3,
    clip: null,
  });
  const { diverged, losses, state } = train(wild, weightsOf(wild), 2000) ?? {};
  expect(diverged).toMatchObject({ of: 'loss', update: (losses?.length ?? 0) - 1 });
  expect(diverged?.value).toSatisfy(Number.isFinite);
  expect(diverged?.value).toBeGreaterThan(1000 * (losses?.[0] ?? Number.NaN));
  expect(state?.updates).toBeLessThan(diverged?.update ?? 0);
  expect(Math.max(...(state?.weights ?? []))).toBeLessThan(1e6);
});

test('a weight that leaves all bounds is said; weights that were there from the start are let be', () => {
  const adam = withTraining(scene, { optimiser: 'adam', rate: 10, clip: null });
  const large = weightsOf(adam).map((weight) => Math.sign(weight) * 999_995);
  const found = train(adam, large, 1);
  expect(found?.diverged).toMatchObject({ of: 'weight', update: 0 });
  expect(Math.abs(found?.diverged?.value ?? 0)).toBeGreaterThan(1e6);
  expect(found?.state.weights).toEqual(large);
  const larger = large.map((weight) => 2 * weight);
  expect(train(adam, larger, 1)?.diverged).toBeNull();
});

test('growth is judged by the first loss of all, also when a training is taken up again', () => {
  const serve = createTrainServer();
  const state = { updates: 5, weights: weightsOf(scene), memory: new Float64Array(0) };
  const go = { kind: 'go', ticket: 0, updates: 1, budget: 0, every: 1 } as const;
  serve({ kind: 'open', scene, state, firstLoss: 1 });
  expect(serve(go)?.diverged).toBeNull();
  const far = { ...state, weights: weightsOf(scene).map((weight) => weight * 1e5) };
  serve({ kind: 'open', scene, state: far, firstLoss: 1 });
  expect(serve(go)?.diverged).toMatchObject({ update: 5, of: 'loss' });
  serve({ kind: 'open', scene, state: far, firstLoss: null });
  expect(serve(go)?.diverged).toBeNull();
});
