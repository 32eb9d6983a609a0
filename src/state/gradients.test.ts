import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { backpropagate } from '../engine/back/gradientTrace.ts';
import { run } from '../engine/run/trace.ts';
import { DEFAULT_SCENE } from '../scene/document/defaults.ts';
import type { Scene } from '../scene/document/scene.ts';
import { inputOf, networkOf } from '../scene/read/derive.ts';
import { lossSpecOf } from '../scene/read/gradientLoss.ts';
import { RANDOM, weightsOf } from '../scene/read/weights.ts';
import type { GradientRequest } from './gradientMessages.ts';
import { gradientOf } from './gradients.ts';
import { store } from './store.ts';

/** A busy machine is slow, and not wrong. */
const PATIENT = { timeout: 600_000 };

/** Workers that answer when they are told to. */
class PatientWorker {
  static readonly all: PatientWorker[] = [];
  onmessage: ((event: { data: unknown }) => void) | null = null;
  onerror: (() => void) | null = null;
  readonly asked: GradientRequest[] = [];

  constructor() {
    PatientWorker.all.push(this);
  }

  postMessage(request: GradientRequest) {
    this.asked.push(request);
  }

  terminate() {}
}

beforeEach(() => {
  PatientWorker.all.length = 0;
  vi.stubGlobal('Worker', PatientWorker);
});
afterEach(() => vi.unstubAllGlobals());

/** A run of so many timesteps, of weights that a factor tells apart, and its loss. */
function longRun(steps: number, factor = 1) {
  const text = 'hello'.repeat(Math.ceil(steps / 5)).slice(0, steps);
  const scene: Scene = { ...DEFAULT_SCENE, hidden: 128, text, source: RANDOM };
  const weights = weightsOf(scene).map((weight) => weight * factor);
  const network = networkOf(scene);
  return { trace: run(network, weights, inputOf(scene)), loss: lossSpecOf(scene) };
}

/** Lets the worker that was started last answer its last question. */
function answer({ trace, loss }: ReturnType<typeof longRun>) {
  PatientWorker.all.at(-1)?.onmessage?.({ data: backpropagate(trace, loss) });
}

const LONG = 900;

test('the first gradient of a long run does not hold the page: it is there when the worker has it', () => {
  const { trace, loss } = longRun(LONG);
  const { runs } = store.getState();
  expect(gradientOf('first', trace, loss)).toBeNull();
  expect(gradientOf('first', trace, loss)).toBeNull();
  expect(PatientWorker.all.map(({ asked }) => asked.length)).toEqual([1]);
  answer({ trace, loss });
  expect(store.getState().runs).toBe(runs + 1);
  const found = gradientOf('first', trace, loss);
  expect(found?.trace).toBe(trace);
  expect(found?.weights).toEqual(backpropagate(trace, loss).weights);
  // While a weight is dragged, the last one stays in the figure.
  const dragged = longRun(LONG, 1.01);
  expect(gradientOf('first', { ...dragged.trace, network: trace.network }, loss)).toBe(found);
});

test('another length of the run is another figure: what was shown before does not stand for it', () => {
  const long = longRun(LONG);
  gradientOf('other', long.trace, long.loss);
  answer(long);
  const longer = longRun(LONG + 5);
  expect(gradientOf('other', longer.trace, longer.loss)).toBeNull();
  // What is wanted no more when the worker is through is not computed.
  const last = longRun(LONG + 10);
  expect(gradientOf('other', longRun(LONG + 7).trace, longer.loss)).toBeNull();
  expect(gradientOf('other', last.trace, last.loss)).toBeNull();
  answer(longer);
  answer(last);
  expect(PatientWorker.all.flatMap(({ asked }) => asked).length).toBe(3);
  expect(gradientOf('other', last.trace, last.loss)?.trace).toBe(last.trace);
});

test('a shorter run is waited for, and what the worker still computes does not take its place', () => {
  const long = longRun(LONG);
  expect(gradientOf('short', long.trace, long.loss)).toBeNull();
  const short = longRun(200);
  const found = gradientOf('short', short.trace, short.loss);
  expect(found?.trace).toBe(short.trace);
  answer(long);
  expect(gradientOf('short', short.trace, short.loss)).toBe(found);
});

test('where no worker starts, or it dies, the page computes the gradient itself', async () => {
  const { trace, loss } = longRun(LONG);
  gradientOf('dying', trace, loss);
  PatientWorker.all.at(-1)?.onerror?.();
  expect(gradientOf('dying', trace, loss)?.trace).toBe(trace);
  vi.stubGlobal('Worker', function refuse() {
    throw new Error('no workers here');
  });
  const { runs } = store.getState();
  expect(gradientOf('refused', trace, loss)).toBeNull();
  await vi.waitFor(() => expect(store.getState().runs).toBe(runs + 1), PATIENT);
  expect(gradientOf('refused', trace, loss)?.trace).toBe(trace);
});

test('a picture of a long run is drawn with its gradient at once', () => {
  const { trace, loss } = longRun(LONG);
  expect(gradientOf(null, trace, loss)?.trace).toBe(trace);
  expect(PatientWorker.all).toEqual([]);
});
