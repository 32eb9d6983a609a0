import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { DEFAULT_SCENE } from '../scene/defaults.ts';
import { weightsOf } from '../scene/weights.ts';
import { store } from './store.ts';
import { pauseTraining, startTraining, trainer } from './trainer.ts';
import type { TrainRequest } from './trainMessages.ts';
import { createTrainServer } from './trainServer.ts';

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
  });
  pauseTraining();
  expect(weightsOf(store.getState().scene)).toEqual(wanted.weights);
});
