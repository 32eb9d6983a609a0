import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { backpropagate, backpropagateOn } from '../engine/back/gradientTrace.ts';
import { takeOver } from '../engine/run/handOver.ts';
import { createPlan } from '../engine/run/plan.ts';
import { run } from '../engine/run/trace.ts';
import { withText } from '../scene/change/change.ts';
import { withEvents } from '../scene/change/changeEvents.ts';
import {
  withActivation,
  withNumbers,
  withPreset,
  withSource,
} from '../scene/change/changeNetwork.ts';
import { withTraining, withTrainingData } from '../scene/change/changeTraining.ts';
import { withOwnWeights } from '../scene/change/withOwnWeights.ts';
import { DEFAULT_SCENE } from '../scene/document/defaults.ts';
import type { Scene } from '../scene/document/scene.ts';
import type { TrainingData } from '../scene/document/training.ts';
import { decode, encode } from '../scene/link/link.ts';
import { networkOf } from '../scene/read/derive.ts';
import { weightsOf } from '../scene/read/weights.ts';
import { batchOf } from './batch.ts';
import { withFittingNetwork, withLesson } from './fitNetwork.ts';
import { createTrainingRun } from './trainingRun.ts';
import { trainingSetOf } from './trainingSet.ts';
import '../scene/fixtures/smallPresets.ts';

const scene = withSource(DEFAULT_SCENE, 'xavier', 4);

function runOf(of: Scene) {
  const found = trainingSetOf(of);
  if (!found.ok) throw new Error(found.problem.kind);
  return createTrainingRun(of, found.set, weightsOf(of));
}

/** The loss of each update, and the weights after the last. */
function learn(of: Scene, updates: number) {
  const run = runOf(of);
  return { losses: Array.from({ length: updates }, run.step), weights: run.weights };
}

const problemOf = (of: Scene) => {
  const found = trainingSetOf(of);
  return found.ok ? null : found.problem;
};

const DATA: readonly TrainingData[] = [
  { kind: 'text', text: 'abcabcabc' },
  { kind: 'text', text: 'the quick brown fox jumps over the lazy dog. '.repeat(8) },
  { kind: 'lines', text: '민준\n서연\n\n  하은' },
  { kind: 'labels', text: 'good yes\nbad\tno\nvery good, 예\nso bad → 아니요' },
  { kind: 'task', task: 'first', length: 8 },
  { kind: 'task', task: 'adding', length: 8 },
  { kind: 'task', task: 'brackets', length: 8 },
  { kind: 'task', task: 'counts', length: 8 },
];

describe.each(DATA)('$kind $task', (data) => {
  const ready = withTraining(withLesson(scene, data), { seed: 7 });

  test('makes a network that fits, and that learns', () => {
    const { losses } = learn(ready, 60);
    const mean = (list: number[]) => list.reduce((sum, loss) => sum + loss, 0) / list.length;
    expect(mean(losses.slice(-15))).toBeLessThan(mean(losses.slice(0, 15)));
  });

  test('trains to the same bits a second time, also from its link', () => {
    expect(decode(encode(ready))).toEqual({ scene: ready, problems: [] });
    const once = learn(ready, 25);
    expect(learn(decode(encode(ready)).scene, 25)).toEqual(once);
  });
});

test('to measure a network before its next update changes no bit of it, and foretells its loss', () => {
  const ready = withTraining(withLesson(scene, DATA[2] as TrainingData), { batch: 3 });
  const { losses, weights } = learn(ready, 12);
  const run = runOf(ready);
  const measured = losses.map(() => {
    const { loss } = run.measure();
    expect(run.measure().loss).toBe(loss);
    run.step();
    return loss;
  });
  expect(measured).toEqual(losses);
  expect(run.weights).toEqual(weights);
});

describe.each(['steps', 'sequences'] as const)('a batch is a mean over its %s', (mean) => {
  test.each([
    'cell=rnn.4',
    'cell=gru.3&both=on&bias=on',
    'cell=lstm.3&both=on&up=rnn.2.both&bias=on&h0=on',
    'cell=rnn.3&up=gru.3.both&bias=on&emb=2',
  ])('each of which ends where it ends: %s', (parts) => {
    const lines = ['민준', '서연이', '하', '지우개'].join('\n');
    const decoded = decode(`v=1&net=xavier.3&${parts}&end`);
    expect(decoded.problems).toEqual([]);
    const fitting = withLesson(decoded.scene, { kind: 'lines', text: lines });
    const ready = withTraining(fitting, { batch: 4, mean, clip: null });
    const network = networkOf(ready);
    // Biases and initial states are drawn as zeros: what pads a sequence would change nothing.
    const weights = weightsOf(ready).map((weight, i) => weight || Math.sin(i + 1) / 2);
    const found = trainingSetOf(ready);
    if (!found.ok) throw new Error(found.problem.kind);
    const { set } = found;
    const alone = Array.from({ length: 4 }, (_, k) => {
      const { input, targets, from, to } = set.sequence(0, k);
      const trace = run(network, weights, { kind: 'symbols', indices: Int32Array.from(input) });
      const steps = Array.from({ length: to - from }, (_, i) => from + i);
      return backpropagate(trace, {
        kind: set.loss,
        reduction: mean === 'steps' ? 'sum' : 'mean',
        steps,
        targets: { kind: 'classes', indices: targets },
      });
    });
    const lengths = alone.map(({ perStep }) => perStep.length);
    expect(lengths).toEqual([3, 4, 2, 4]);
    const count = mean === 'steps' ? lengths.reduce((a, b) => a + b) : 4;
    const loss = alone.reduce((sum, each) => sum + each.loss, 0) / count;
    const norm = Math.hypot(
      ...weights.map((_, i) => alone.reduce((sum, each) => sum + (each.weights[i] ?? 0), 0)),
    );
    const measured = createTrainingRun(ready, set, weights).measure();
    expect(measured.loss).toBeCloseTo(loss, 12);
    expect(measured.norm).toBeCloseTo(norm / count, 10);
    // The picture of a batch says the same, of all and of each.
    const batch = batchOf(ready, found, weights, 0);
    expect(batch?.loss).toBeCloseTo(loss, 12);
    expect(batch?.norm).toBeCloseTo(norm / count, 10);
    expect(batch?.rows.map(({ steps }) => steps)).toEqual([3, 4, 2, 4]);
    expect(batch?.steps).toBe(4);
  });
});

test('a batch of a link written before one could choose is a mean of its sequences, one begun now of its timesteps', () => {
  const old = decode('v=1&opt=adam_0.01_1_no_8_1&end');
  expect(old).toMatchObject({ problems: [], scene: { training: { batch: 8, mean: 'sequences' } } });
  expect(withTraining(old.scene, { batch: 4 }).training.mean).toBe('sequences');
  expect(withTraining(DEFAULT_SCENE, { batch: 8 }).training.mean).toBe('steps');
});

describe('a text read on from piece to piece', () => {
  const TEXT = 'the cat sat on the mat, the cat sat';
  const carrying = (parts: string, more: Parameters<typeof withTraining>[1]) => {
    const decoded = decode(`v=1&net=xavier.3&${parts}&end`);
    expect(decoded.problems).toEqual([]);
    const fitting = withLesson(decoded.scene, { kind: 'text', text: TEXT });
    return withTraining(fitting, { carry: true, truncate: 6, clip: null, ...more });
  };

  test.each(['cell=rnn.4', 'cell=lstm.3&up=gru.3&bias=on&h0=on', 'cell=gru.4&emb=3&bias=on'])(
    'is the whole text, with gradients cut between its pieces: %s',
    (parts) => {
      // Steps so small that no weight moves.
      const ready = carrying(parts, { optimiser: 'sgd', rate: Number.MIN_VALUE, batch: 1 });
      const network = networkOf(ready);
      const weights = weightsOf(ready).map((weight, i) => weight || Math.sin(i + 1) / 2);
      const found = trainingSetOf(ready);
      if (!found.ok) throw new Error(found.problem.kind);
      const steps = TEXT.length - 1;
      const { pieces } = found.set;
      expect(pieces).toBe(Math.ceil(steps / 6));
      const training = createTrainingRun(ready, found.set, weights);
      const places = [...TEXT].map((symbol) => ready.vocabulary.indexOf(symbol));
      const input = { kind: 'symbols', indices: Int32Array.from(places.slice(0, -1)) } as const;
      const plan = createPlan(network, steps, input, { truncation: 6 });
      const whole = backpropagateOn(plan, weights, {
        kind: 'cross_entropy',
        reduction: 'sum',
        steps: [...input.indices.keys()],
        targets: { kind: 'classes', indices: places.slice(1) },
      });
      const gradient = new Float64Array(weights.length);
      for (let piece = 0; piece < (pieces ?? 0); piece++) {
        const [from, to] = [piece * 6, Math.min(piece * 6 + 6, steps)];
        const { carried = null } = training.save();
        const batch = batchOf(ready, found, weights, piece, carried);
        const row = batch?.rows[0];
        expect(batch?.goesOn).toBe(piece > 0);
        expect(row?.perStep.length).toBe(to - from);
        row?.perStep.forEach((loss, i) => {
          expect(loss).toBeCloseTo(whole.perStep[from + i] ?? Number.NaN, 12);
        });
        const { loss, norm } = training.measure();
        expect(loss).toBeCloseTo(row?.loss ?? Number.NaN, 12);
        expect(norm).toBeCloseTo(row?.norm ?? Number.NaN, 12);
        const part = { kind: 'symbols', indices: input.indices.slice(from, to) } as const;
        const own = createPlan(network, to - from, part);
        if (carried) takeOver(own, network, carried, 0);
        const spec = {
          kind: 'cross_entropy',
          reduction: 'sum',
          steps: [...part.indices.keys()],
          targets: { kind: 'classes', indices: places.slice(from + 1, to + 1) },
        } as const;
        const { weights: entries } = backpropagateOn(own, weights, spec, piece > 0);
        expect(norm).toBeCloseTo(Math.hypot(...entries) / (to - from), 12);
        entries.forEach((entry, i) => {
          gradient[i] = (gradient[i] ?? 0) + entry;
        });
        training.step();
      }
      whole.weights.forEach((entry, i) => {
        expect(gradient[i]).toBeCloseTo(entry, 10);
      });
      // After the last piece it begins again.
      expect(training.measure().loss).toBe(
        createTrainingRun(ready, found.set, weights).measure().loss,
      );
    },
  );

  test('trains to the same bits in one go, from its link, and taken up again in the middle of the text', () => {
    const ready = carrying('cell=gru.4', { batch: 3 });
    expect(decode(encode(ready))).toEqual({ scene: ready, problems: [] });
    const once = learn(decode(encode(ready)).scene, 14);
    const first = runOf(ready);
    for (let i = 0; i < 5; i++) first.step();
    const again = runOf(ready);
    again.restore(structuredClone(first.save()));
    const losses = Array.from({ length: 9 }, again.step);
    expect(losses).toEqual(once.losses.slice(5));
    expect(again.weights).toEqual(once.weights);
  });

  test('is refused where a layer runs backwards, and not cut where it is short', () => {
    expect(problemOf(carrying('cell=rnn.4&both=on', {}))).toEqual({ kind: 'carriesBack' });
    const short = trainingSetOf(carrying('cell=rnn.4', { truncate: null }));
    expect(short.ok && short.set.pieces).toBe(1);
  });
});

test('another seed draws other sequences', () => {
  const ready = withLesson(scene, { kind: 'task', task: 'first', length: 8 });
  expect(learn(withTraining(ready, { seed: 8 }), 2)).not.toEqual(learn(ready, 2));
});

test.each(['sgd', 'momentum', 'adam'] as const)(
  '%s goes on from a state that was kept as if it had never stopped',
  (optimiser) => {
    const ready = withTraining(withLesson(scene, DATA[2] as TrainingData), { optimiser });
    const run = runOf(ready);
    for (let i = 0; i < 9; i++) run.step();
    const kept = run.save();
    const on = Array.from({ length: 9 }, run.step);
    const again = runOf(ready);
    again.restore(kept);
    expect(Array.from({ length: 9 }, again.step)).toEqual(on);
    expect(again.weights).toEqual(run.weights);
    expect(again.updates()).toBe(18);
  },
);

test('the text of the stage is learned until each symbol is followed by the right one', () => {
  const { losses } = learn(withText(scene, 'hello'), 400);
  expect(losses[0]).toBeGreaterThan(1);
  expect(losses.at(-1)).toBeLessThan(0.02);
});

test('the next value of a wave is learned', () => {
  const wave = withEvents(scene, { kind: 'wave', formula: 'sin(2 pi t / 20)', steps: 60 });
  const { losses } = learn(wave, 300);
  expect(losses.at(-1)).toBeLessThan((losses[0] as number) / 50);
});

test('a step into numbers that are none goes back to the last good weights', () => {
  const ready = withActivation(
    withTraining(withText(scene, 'hello'), { rate: 10, clip: null, optimiser: 'sgd' }),
    'identity',
  );
  const run = runOf(ready);
  let loss = 0;
  for (let i = 0; i < 2000 && Number.isFinite(loss); i++) loss = run.step();
  expect(loss).not.toSatisfy(Number.isFinite);
  run.retreat('loss');
  expect(run.weights.every(Number.isFinite)).toBe(true);
  expect(runOf(withOwnWeights(ready, run.weights.slice())).step()).toSatisfy(Number.isFinite);
});

describe('what cannot be learned from is named', () => {
  const learning = (data: TrainingData) => problemOf(withTrainingData(scene, data));

  test('nothing, one symbol, and symbols that the network does not know', () => {
    expect(problemOf(withText(scene, ''))).toEqual({ kind: 'empty' });
    expect(problemOf(withText(scene, 'h'))).toEqual({ kind: 'oneSymbol' });
    expect(problemOf(withText(scene, 'hey!'))).toEqual({ kind: 'unknown', symbols: ['y', '!'] });
    expect(problemOf(withPreset(scene, 'brackets'))).toBeNull();
    expect(problemOf(withTrainingData(withPreset(scene, 'brackets'), { kind: 'input' }))).toEqual({
      kind: 'noAnswers',
    });
  });

  test('an empty list, and a line without a label or without anything before it', () => {
    expect(learning({ kind: 'lines', text: ' \n\n' })).toEqual({ kind: 'noWords' });
    expect(learning({ kind: 'labels', text: '\n' })).toEqual({ kind: 'noWords' });
    const labels = (text: string) => learning({ kind: 'labels', text });
    expect(labels('good yes\n\nbad')).toEqual({ kind: 'noLabel', line: 3, found: 'bad' });
    expect(labels(`${' ,'.repeat(5000)}${'x'.repeat(9000)},`)).toMatchObject({ kind: 'noLabel' });
    expect(labels('good maybe')).toEqual({ kind: 'oneAnswer', found: 'maybe' });
    const many = Array.from({ length: 65 }, (_, i) => `a ${i}x`).join('\n');
    expect(labels(many)).toEqual({ kind: 'tooManyAnswers', count: 65 });
    expect(labels(' , yes')).toMatchObject({ kind: 'noSymbols', line: 1 });
    expect(labels('good yes\n아니요')).toMatchObject({ kind: 'noSymbols', line: 2 });
  });

  test('lines with named answers make a network that chooses between them, and it learns them', () => {
    const text = 'so good fine\nso bad sad\nodd thing other\nvery bad sad';
    const made = withFittingNetwork(withTrainingData(scene, { kind: 'labels', text }));
    expect([made.outputs, made.head, made.answers]).toEqual([
      3,
      'softmax',
      ['fine', 'sad', 'other'],
    ]);
    expect(problemOf(made)).toBeNull();
    expect(problemOf({ ...made, answers: ['fine', 'sad', 'odd'] })).toEqual({ kind: 'doesNotFit' });
    const set = trainingSetOf(made);
    if (!set.ok) throw new Error(set.problem.kind);
    expect([0, 1, 2, 3].map((n) => set.examples.example(n, 1).answers.at(-1))).toEqual([
      0, 1, 2, 1,
    ]);
    expect(set.set.loss).toBe('cross_entropy');
  });

  test('a network that reads or answers something else, and a head that cannot answer so', () => {
    expect(learning({ kind: 'task', task: 'adding', length: 9 })).toEqual({ kind: 'doesNotFit' });
    const wave = withEvents(scene, { kind: 'wave', formula: 't/9', steps: 9 });
    expect(problemOf({ ...wave, head: 'softmax' })).toEqual({ kind: 'wrongHead', need: 'linear' });
  });

  test('whatever the text, it is read or refused by name, and a network is made for what is read', () => {
    const kinds = fc.constantFrom('text' as const, 'lines' as const, 'labels' as const);
    fc.assert(
      fc.property(kinds, fc.string({ unit: 'grapheme', maxLength: 60 }), (kind, text) => {
        const data = withTrainingData(scene, { kind, text });
        const made = withFittingNetwork(data);
        expect(problemOf(made) === null).toBe(made !== data);
      }),
      { numRuns: 200 },
    );
  });
});

test('a network of singles is trained in singles, and goes on from what was kept to the same bits', () => {
  const ready = withNumbers(withTraining(scene, { optimiser: 'adam', seed: 3 }), 'float32');
  const whole = runOf(ready);
  const losses = Array.from({ length: 30 }, whole.step);
  expect(whole.weights.every((weight) => Math.fround(weight) === weight)).toBe(true);
  expect(losses.every((loss) => Math.fround(loss) === loss)).toBe(true);
  const first = runOf(ready);
  for (let update = 0; update < 12; update++) first.step();
  const second = runOf(ready);
  second.restore(first.save());
  expect(Array.from({ length: 18 }, second.step)).toEqual(losses.slice(12));
  expect(second.weights).toEqual(whole.weights);
});

describe.each(['last', 'ends'] as const)('a network that answers at its %s alone', (answersAt) => {
  const asking = (data: TrainingData) =>
    withLesson({ ...scene, isBidirectional: answersAt === 'ends', answersAt }, data);

  test.each(DATA)('learns from sequences that end where they are asked: $kind $task', (data) => {
    const ready = withTraining(asking(data), { seed: 7, batch: 4 });
    expect(decode(encode(ready))).toEqual({ scene: ready, problems: [] });
    const found = trainingSetOf(ready);
    if (!found.ok) throw new Error(found.problem.kind);
    const lengths = new Set<number>();
    for (let k = 0; k < 40; k++) {
      const { input, from, to } = found.set.sequence(k, k % 4);
      const columns = ready.events ? 2 : 1;
      expect([from, to]).toEqual([input.length / columns - 1, input.length / columns]);
      lengths.add(to);
    }
    const isAskedOnce = data.kind === 'task' && ['first', 'adding'].includes(data.task);
    expect(found.examples.isCut ?? false).toBe(!isAskedOnce && data.kind !== 'labels');
    if (isAskedOnce) expect(lengths.size).toBe(1);
    else expect(lengths.size).toBeGreaterThan(1);
    const { losses } = learn(ready, 240);
    const mean = (list: number[]) => list.reduce((sum, loss) => sum + loss, 0) / list.length;
    expect(mean(losses.slice(-60))).toBeLessThan(mean(losses.slice(0, 60)));
  });
});
