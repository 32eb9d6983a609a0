import { expect, test } from 'vitest';
import { withForgetBias, withSeedOfAll } from '../scene/change/withForgetBias.ts';
import { sceneOfPreset } from '../scene/document/defaults.ts';
import { type Preset, presetOf } from '../scene/document/presets.ts';
import { networkOf } from '../scene/read/derive.ts';
import { weightsOf } from '../scene/read/weights.ts';
import { learningFirst, shareRight } from '../training/firstTask.ts';
import { createTrainingRun } from '../training/trainingRun.ts';
import { trainingSetOf } from '../training/trainingSet.ts';
import { fetchPreset, TRIO } from './presetFiles.ts';
import { trainedWeights } from './trainedLanes.ts';

await Promise.all(TRIO.map(fetchPreset));
const [rnn, lstm, gru] = TRIO.map((id) => sceneOfPreset(presetOf(id) as Preset));
if (!rnn || !lstm || !gru) throw new Error('the three are not there');

test('what a network answers is judged by texts: trained gates know the first symbol, the RNN guesses', () => {
  const right = [rnn, lstm, gru].map((scene) => shareRight(scene, weightsOf(scene), 50));
  expect(right[0]).toBeLessThan(0.5);
  expect(right.slice(1)).toEqual([1, 1]);
});

test('from drawn weights the task is learned in a short text, and not before', () => {
  const source = { kind: 'random', initial: 'xavier', seed: 3 } as const;
  const scene = learningFirst({ ...lstm, source, edits: [] }, 8);
  const found = trainingSetOf(scene);
  if (!found.ok) throw new Error(found.problem.kind);
  const run = createTrainingRun(scene, found.set, weightsOf(scene));
  expect(shareRight(scene, run.weights, 8)).toBeLessThan(0.6);
  for (let update = 0; update < 400; update++) run.step();
  expect(shareRight(scene, run.weights, 8)).toBeGreaterThan(0.9);
});

test('the forget bias is one number in every place, and one seed is that of all', () => {
  const source = { kind: 'random', initial: 'xavier', seed: 3 } as const;
  const drawn = withSeedOfAll(
    {
      ...lstm,
      source,
      lanes: [{ kind: 'own' }, { kind: 'random', cell: 'gru', initial: 'xavier', seed: 1 }],
    },
    9,
  );
  expect([drawn.source, drawn.lanes[1]]).toMatchObject([{ seed: 9 }, { seed: 9 }]);
  for (const bias of [5, 0, 1]) {
    const scene = withForgetBias(withForgetBias(drawn, 2), bias);
    const { offset = 0, rows = 0 } = networkOf(scene).parameters.get('b_f') ?? {};
    expect([...weightsOf(scene).subarray(offset, offset + rows)]).toEqual(Array(rows).fill(bias));
  }
  expect(withForgetBias(gru, 1)).toBe(gru);
});

test('trained weights are those of the network that began so, until they are forgotten', () => {
  const start = Float64Array.of(1, 2);
  trainedWeights.put(start, Float64Array.of(3, 4), 7);
  expect(trainedWeights.of(Float64Array.of(1, 2))?.updates).toBe(7);
  expect(trainedWeights.of(Float64Array.of(1, 3))).toBeNull();
  trainedWeights.clear();
  expect(trainedWeights.of(start)).toBeNull();
});
