import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { norm } from '../engine/learn/optimiser.ts';
import { withText } from '../scene/change/change.ts';
import { withCell } from '../scene/change/changeCells.ts';
import { withGradient } from '../scene/change/changeGradient.ts';
import {
  withActivation,
  withPreset,
  withSource,
  withWeight,
} from '../scene/change/changeNetwork.ts';
import { DEFAULT_SCENE } from '../scene/document/defaults.ts';
import type { Scene } from '../scene/document/scene.ts';
import { weightsOf } from '../scene/read/weights.ts';
import { sceneGradient } from './backMoment.ts';
import { change, redo, store, undo } from './store.ts';
import {
  backToStart,
  pauseTraining,
  scrubTo,
  sessionHere,
  settleScrub,
  startTraining,
  trainer,
  trainOnce,
} from './trainer.ts';
import type { TrainRequest } from './trainMessages.ts';
import { createTrainServer } from './trainServer.ts';
import { shownLossOf } from './trainSession.ts';
import '../scene/fixtures/smallPresets.ts';

/** How many requests each worker answers before it dies; the last number holds for all that follow. */
let lives: number[] = [];
let started = 0;
const running = new Set<WorkerInPlace>();

/** A worker that computes what the real one does, in this thread, when `serve` says so, and can die of a request. */
class WorkerInPlace {
  onmessage: ((event: { data: unknown }) => void) | null = null;
  onerror: ((event: { preventDefault: () => void }) => void) | null = null;
  onmessageerror: (() => void) | null = null;
  readonly inbox: TrainRequest[] = [];
  readonly #answer = createTrainServer();
  #left = lives[Math.min(started++, lives.length - 1)] ?? Number.POSITIVE_INFINITY;

  constructor() {
    running.add(this);
  }

  postMessage(request: TrainRequest) {
    this.inbox.push(structuredClone(request));
  }

  terminate() {
    running.delete(this);
  }

  serve() {
    const request = this.inbox.shift();
    if (!request) return;
    if (request.kind === 'go' && this.#left-- <= 0) {
      this.onerror?.({ preventDefault: () => {} });
      return;
    }
    const result = this.#answer(request);
    if (result) this.onmessage?.({ data: structuredClone(result) });
  }
}

/** Lets workers and pictures go on until so many updates are shown, or nothing moves any more. */
function until(updates: number) {
  for (let turn = 0; turn < 20 * updates; turn++) {
    if ((trainer.getState().session?.shown.updates ?? 0) >= updates) return;
    for (const worker of [...running]) worker.serve();
    for (const picture of pictures.splice(0)) picture();
  }
}

let pictures: (() => void)[] = [];

beforeEach(() => {
  lives = [Number.POSITIVE_INFINITY];
  started = 0;
  pictures = [];
  vi.stubGlobal('Worker', WorkerInPlace);
  vi.stubGlobal('document', { hidden: false });
  vi.stubGlobal('requestAnimationFrame', (act: () => void) => pictures.push(act));
  store.setState({ ...store.getInitialState(), scene: DEFAULT_SCENE }, true);
  trainer.setState(trainer.getInitialState(), true);
});

afterEach(() => {
  pauseTraining();
  // The next test begins with a worker of its own.
  for (const worker of [...running]) worker.onerror?.({ preventDefault: () => {} });
  vi.unstubAllGlobals();
});

/** Trains so many updates and stops. */
function train(updates: number) {
  startTraining();
  until(updates);
  pauseTraining();
  const { session, fault } = trainer.getState();
  return { session, fault, weights: weightsOf(store.getState().scene) };
}

test('a training whose worker dies goes on in another, is said to, and has lost nothing', () => {
  const wanted = train(12);
  expect(wanted.fault).toBeNull();
  store.setState({ ...store.getInitialState(), scene: DEFAULT_SCENE }, true);
  trainer.setState(trainer.getInitialState(), true);
  for (const worker of [...running]) worker.onerror?.({ preventDefault: () => {} });
  trainer.setState({ fault: null });

  started = 0;
  lives = [5, 3, Number.POSITIVE_INFINITY];
  const found = train(12);
  expect(started).toBe(3);
  expect(found.fault).toBe('restarted');
  expect(found.session?.curve).toEqual(wanted.session?.curve);
  expect(found.session?.kept).toEqual(wanted.session?.kept);
  expect(found.weights).toEqual(wanted.weights);
});

test('when no worker lives, the training rests, says so, and keeps the weights it had', () => {
  lives = [4, 0];
  startTraining();
  until(100);
  const { session, running: isRunning, fault } = trainer.getState();
  expect([isRunning, fault]).toEqual([false, 'stopped']);
  expect(session?.curve.updates).toBe(4);
  expect(weightsOf(store.getState().scene)).toEqual(session?.shown.weights);

  // And can be taken up again.
  lives = [Number.POSITIVE_INFINITY];
  const { session: later, fault: none } = train(8);
  expect(none).toBeNull();
  expect(later?.curve.updates).toBe(8);
});

/** Presses One update so often. */
function step(times: number) {
  for (let i = 0; i < times; i++) {
    trainOnce();
    for (let turn = 0; turn < 3; turn++) for (const worker of [...running]) worker.serve();
  }
}

/** The moment shown and the length of the curve, as the panel says them; null where it says nothing. */
function told() {
  const session = sessionHere();
  return session && [session.shown.updates, session.curve.updates];
}

const scrub = (updates: number) => {
  scrubTo(updates);
  settleScrub();
};

/** The mean loss of every timestep and the norm of its gradient, as the gradient of the stage has them. */
function onStage() {
  const scene = withGradient(store.getState().scene, { at: { kind: 'every' }, reduction: 'mean' });
  const gradient = sceneGradient(scene);
  return {
    loss: gradient?.loss ?? Number.NaN,
    norm: norm(gradient?.weights ?? new Float64Array()),
  };
}

test('the loss and the gradient norm beside an update are of the network that is shown, wherever one drags to', () => {
  change((scene) => withSource(scene, 'xavier', 7));
  step(3);
  for (const updates of [3, 1, 2, 0, 3]) {
    scrub(updates);
    const session = sessionHere();
    expect(told()).toEqual([updates, 3]);
    const { loss, norm } = onStage();
    expect(session && shownLossOf(session)).toBeCloseTo(loss, 12);
    expect(session?.shown.measured?.norm).toBeCloseTo(norm, 12);
  }
});

test.each<[string, (scene: Scene) => Scene]>([
  ['activation', (scene) => withActivation(scene, 'relu')],
  ['cell', (scene) => withCell(scene, 'lstm')],
  ['text', (scene) => withText(scene, 'hole')],
  ['network, trained', (scene) => withPreset(scene, 'annyeong')],
  ['weight', (scene) => withWeight(scene, 'W_h', 0, 9)],
])(
  'of another %s no loss is said before it is trained, and it can be taken nowhere back',
  (_, edit) => {
    change((scene) => withSource(scene, 'xavier', 7));
    train(5);
    change(edit);
    expect(told()).toBeNull();
    const { scene } = store.getState();
    backToStart();
    expect(store.getState().scene).toBe(scene);
    undo();
    expect(told()).toEqual([5, 5]);
  },
);

test('undo after going on from an earlier moment brings back the curve there was, and redo the one since', () => {
  train(12);
  scrub(8);
  expect(told()).toEqual([8, 12]);
  step(2);
  expect(told()).toEqual([10, 10]);
  expect(trainer.getState().parted).toEqual({ at: 8, of: 12 });
  undo();
  expect(told()).toEqual([8, 12]);
  expect(trainer.getState().parted).toBeNull();
  undo();
  expect(told()).toEqual([12, 12]);
  undo();
  expect(told()).toEqual([0, 12]);
  for (const wanted of [
    [12, 12],
    [8, 12],
    [10, 10],
  ]) {
    redo();
    expect(told()).toEqual(wanted);
  }
});

test('a training begun anew at the start does not take the place of the one before, nor does one of another network', () => {
  train(6);
  backToStart();
  expect(told()).toEqual([0, 6]);
  train(3);
  expect(told()).toEqual([3, 3]);
  backToStart();
  expect(told()).toEqual([0, 3]);
  undo();
  undo();
  expect(told()).toEqual([0, 6]);
  change((scene) => withActivation(scene, 'relu'));
  step(1);
  expect(told()).toEqual([1, 1]);
  undo();
  undo();
  expect(told()).toEqual([0, 6]);
  undo();
  expect(told()).toEqual([6, 6]);
});

test('going back to the start of a training is no loss of a network', () => {
  change((scene) => withSource(scene, 'xavier', 7));
  train(5);
  scrub(0);
  expect(store.getState()).toMatchObject({ replaced: null, scene: { source: { seed: 7 } } });
  undo();
  redo();
  change((scene) => withActivation(scene, 'relu'));
  expect(store.getState().replaced).toBeNull();
});

test('where workers cannot be started at all, that is said, and the page trains to the same numbers', async () => {
  const wanted = train(3);
  store.setState({ ...store.getInitialState(), scene: DEFAULT_SCENE }, true);
  trainer.setState(trainer.getInitialState(), true);
  for (const worker of [...running]) worker.onerror?.({ preventDefault: () => {} });

  vi.stubGlobal('Worker', function refuse() {
    throw new Error('no workers here');
  });
  startTraining();
  expect(trainer.getState()).toMatchObject({ running: true, fault: 'here' });
  await vi.waitFor(() => {
    for (const picture of pictures.splice(0)) picture();
    expect(trainer.getState().session?.shown.updates).toBe(3);
    // A busy machine is slow, and not wrong.
  }, 600_000);
  pauseTraining();
  expect(weightsOf(store.getState().scene)).toEqual(wanted.weights);
});
