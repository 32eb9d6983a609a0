import { afterEach, expect, test, vi } from 'vitest';
import { withText } from '../scene/change/change.ts';
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
import type { TrainResult } from './trainMessages.ts';
import { stopTrio, TRIO_UPDATES, trainTrio, trio } from './trio.ts';

/** A worker that says what the test lets it say. */
class QuietWorker {
  static all: QuietWorker[] = [];
  onmessage: ((event: { data: unknown }) => void) | null = null;
  onerror: (() => void) | null = null;
  isEnded = false;

  constructor() {
    QuietWorker.all.push(this);
  }

  postMessage() {}

  terminate() {
    this.isEnded = true;
  }

  /** Weights of the LSTM preset, as trained by so many updates. */
  answer(weights: Float64Array, updates: number, diverged: TrainResult['diverged'] = null) {
    const state = { updates, weights, memory: new Float64Array() };
    this.onmessage?.({ data: { state, losses: Float64Array.of(1), kept: [], diverged } });
  }
}

afterEach(() => vi.unstubAllGlobals());

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

test('each network that is trained says how it came to its end, and leaves no worker behind', () => {
  QuietWorker.all = [];
  vi.stubGlobal('Worker', QuietWorker);
  const lanes = TRIO.map((preset) => ({ kind: 'preset', preset }) as const);
  const scene = withText({ ...lstm, lanes: [...lanes, { kind: 'own' }] }, 'axyyxxyyx?');
  trainTrio(scene);
  const [done, lost, wild, slow] = QuietWorker.all;
  done?.answer(weightsOf(rnn), TRIO_UPDATES);
  expect(done?.isEnded).toBe(true);
  expect(trio.getState().isRunning).toBe(true);
  lost?.answer(weightsOf(lstm), 30);
  lost?.onerror?.();
  wild?.answer(weightsOf(gru), 40, { update: 41, of: 'loss', value: Number.POSITIVE_INFINITY });
  slow?.answer(weightsOf(lstm), 50);
  expect(trio.getState().networks[3]).toMatchObject({ updates: 50, end: null, rightTwice: null });
  stopTrio();
  expect(trio.getState().isRunning).toBe(false);
  expect(QuietWorker.all.map(({ isEnded }) => isEnded)).toEqual([true, true, true, true]);
  const ends = trio.getState().networks;
  expect(ends.map(({ end, updates }) => [end, updates])).toEqual([
    ['done', TRIO_UPDATES],
    ['lost', 30],
    ['diverged', 40],
    ['stopped', 50],
  ]);
  for (const { rightTwice } of ends) expect(rightTwice).toBeGreaterThanOrEqual(0);
  expect(ends[3]?.rightTwice).toBe(shareRight(lstm, weightsOf(lstm), 20));
});
