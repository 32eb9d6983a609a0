import { expect, test } from 'vitest';
import { createLoss } from '../engine/learn/loss.ts';
import { createPlan } from '../engine/run/plan.ts';
import { DEFAULT_SCENE } from '../scene/document/defaults.ts';
import type { TrainingData } from '../scene/document/training.ts';
import { inputOf, networkOf, targetsOf } from '../scene/read/derive.ts';
import { lossSpecOf } from '../scene/read/gradientLoss.ts';
import { weightsOf } from '../scene/read/weights.ts';
import { withLesson } from './fitNetwork.ts';
import { createTrainingRun } from './trainingRun.ts';
import { trainingSetOf } from './trainingSet.ts';

const DATA = [
  { kind: 'task', task: 'first', length: 12 },
  { kind: 'task', task: 'adding', length: 12 },
  { kind: 'task', task: 'brackets', length: 12 },
  { kind: 'task', task: 'counts', length: 12 },
  { kind: 'labels', text: 'good day yes\nbad day no' },
] as const satisfies TrainingData[];

test.each(DATA)('the loss on the stage is that of the training: $kind $task', (data) => {
  const ready = withLesson(DEFAULT_SCENE, data);
  // One sequence an update: the one on the stage.
  const scene = {
    ...ready,
    training: { ...ready.training, batch: data.kind === 'labels' ? 2 : 1 },
  };
  const network = networkOf(scene);
  const input = inputOf(scene);
  const steps = input.kind === 'symbols' ? input.indices.length : input.data.length / 2;
  const plan = createPlan(network, steps, input);
  plan.weights.set(weightsOf(scene));
  plan.forward();
  const loss = createLoss(plan, { ...lossSpecOf(scene), reduction: 'mean' }).value();

  const found = trainingSetOf(scene);
  if (!found.ok) throw new Error(found.problem.kind);
  const first = { ...found.set, sequence: () => found.set.sequence(0, 0) };
  const training = createTrainingRun(
    { ...scene, training: { ...scene.training, batch: 1 } },
    first,
    weightsOf(scene),
  );
  expect(loss).toBeCloseTo(training.step(), 12);
});

test('remembering the first symbol is asked at the end, and other data are not asked so', () => {
  const scene = withLesson(DEFAULT_SCENE, DATA[0]);
  const targets = targetsOf(scene);
  expect([...(targets ?? [])].slice(0, -1).every((target) => target === -1)).toBe(true);
  expect(scene.vocabulary[targets?.at(-1) ?? -1]).toBe(scene.text[0]);

  const text = withLesson(scene, { kind: 'text', text: 'hello hello' });
  expect(text.gradient.targets).toEqual([]);
  expect([...(targetsOf(text) ?? [])].filter((target) => target >= 0)).toHaveLength(9);
});
