import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Network } from '../engine/declare/network.ts';
import { elmanNetwork, someNumbers } from '../engine/fixtures/sample.ts';
import { type BlockRun, blockLength, createBlockRun } from '../engine/run/blocks.ts';
import type { Input } from '../engine/run/slot.ts';
import { run, type Trace } from '../engine/run/trace.ts';
import { remember } from '../scene/read/memo.ts';
import { device } from './device.ts';
import { copyOf } from './handedOver.ts';
import { createRunLane } from './runLane.ts';
import type { RunRequest, WantedRun } from './runMessages.ts';
import { settledRun } from './settledRun.ts';
import { store } from './store.ts';

/** A worker that computes what it is asked when it is told to. */
class PatientWorker {
  static all: PatientWorker[] = [];
  onmessage: ((event: { data: unknown }) => void) | null = null;
  onerror: (() => void) | null = null;
  readonly asked: RunRequest[] = [];
  private blocks: BlockRun | null = null;

  constructor() {
    PatientWorker.all.push(this);
  }

  postMessage(request: RunRequest) {
    this.asked.push(request);
  }

  terminate() {}

  /** Answers so many of the questions that are open. */
  answer(count = this.asked.length) {
    for (const request of this.asked.splice(0, count)) {
      if (request) {
        this.blocks = createBlockRun(network);
        const { weights, input, index, before } = request;
        this.blocks.begin(weights, input, index, before);
      }
      const values = this.blocks?.next() ?? new Map();
      this.onmessage?.({ data: copyOf(values).slots });
    }
  }

  answerAll() {
    while (this.asked.length > 0) this.answer();
  }
}

const network: Network = elmanNetwork({ cell: 'lstm', sizes: { input: 5, hidden: 96, output: 5 } });
const LENGTH = blockLength(network);
/** So many blocks and a bit. */
const BLOCKS = 12;

const textOf = (steps: number, by = 3): Input => ({
  kind: 'symbols',
  indices: Int32Array.from({ length: steps }, (_, t) => (t * by) % 5),
});
const STEPS = (BLOCKS - 1) * LENGTH + 7;
const text = textOf(STEPS);
const wantedRun = (seed: number, input = text): WantedRun => ({
  network,
  weights: someNumbers(network.weightCount, seed, 0.1),
  input,
});
const worker = () => PatientWorker.all.at(-1) as PatientWorker;

/** The page's clock; what is there is shown once some of it has passed. */
let now = 0;
const wait = () => {
  now += 1000;
};

const inOnePiece = remember((...all: Parameters<typeof run>) => run(...all), 8);

const isSame = (a: Float64Array, b: Float64Array) =>
  a.length === b.length && a.every((number, i) => Object.is(number, b[i]));

/** From timestep `from` to the one before `to` the numbers are those that the run has in one piece. */
function expectNumbers(trace: Trace, { weights, input }: WantedRun, from: number, to: number) {
  const whole = inOnePiece(network, weights, input);
  const size = network.spec.sizes.hidden;
  const part = (of: Trace) => of.all('h').subarray(from * size, to * size);
  expect(isSame(part(trace), part(whole))).toBe(true);
  for (const name of ['c', 'f', 'y'])
    for (const t of [from, to - 1]) expect(isSame(trace.at(name, t), whole.at(name, t))).toBe(true);
}

beforeEach(() => {
  PatientWorker.all = [];
  now = 0;
  vi.stubGlobal('Worker', PatientWorker);
  vi.spyOn(performance, 'now').mockImplementation(() => now);
  device.setState({ news: [], heard: [] });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

test('a long run is there piece by piece, and in the end it is what it would be in one piece', () => {
  const lane = createRunLane(true);
  const wanted = wantedRun(1);
  const { runs } = store.getState();
  expect(lane.show(wanted).made).toBe(0);
  expect(lane.isWhole()).toBe(false);
  wait();
  worker().answer(1);
  const first = lane.show(wanted);
  expect(first.made).toBe(LENGTH);
  expectNumbers(first, wanted, 0, LENGTH);
  expect(store.getState().runs).toBe(runs + 1);
  // What comes right after that waits until it is worth a drawing.
  worker().answer(1);
  expect(lane.show(wanted)).toBe(first);
  wait();
  worker().answer(1);
  expect(lane.show(wanted).made).toBe(3 * LENGTH);
  worker().answerAll();
  const whole = lane.show(wanted);
  expect(settledRun(whole)).toBe(whole);
  expectNumbers(whole, wanted, 0, whole.steps);
  expect(lane.isWhole()).toBe(true);
  // What was shown before has not changed.
  expect(first.made).toBe(LENGTH);
});

test.each([
  ['before the run is asked for', true],
  ['after it', false],
])('a worker that was made ready, and is so %s, computes the run as any other', (_, isReady) => {
  const lane = createRunLane(true);
  const { runs } = store.getState();
  lane.warmUp(network, text);
  if (isReady) worker().answerAll();
  // What was tried without weights is part of no run.
  expect([lane.isWhole(), store.getState().runs]).toEqual([true, runs]);
  const wanted = wantedRun(1);
  expect(lane.show(wanted).made).toBe(0);
  wait();
  worker().answerAll();
  expectNumbers(lane.show(wanted), wanted, 0, STEPS);
  expect(PatientWorker.all).toHaveLength(1);
});

test('in the page of somebody else a run is shown when it is whole', () => {
  const lane = createRunLane(false);
  const wanted = wantedRun(1);
  lane.show(wanted);
  wait();
  worker().answer(5);
  expect(lane.show(wanted).made).toBe(0);
  worker().answerAll();
  expect(lane.show(wanted).made).toBe(lane.show(wanted).steps);
});

test('another text takes the place of what is being made, of which nothing is shown any more', () => {
  const lane = createRunLane(true);
  const old = wantedRun(1);
  lane.show(old);
  wait();
  worker().answer(2);
  const wanted = wantedRun(1, textOf(STEPS, 2));
  expect(lane.show(wanted).made).toBe(0);
  // The worker is soon through with what it was asked before.
  expect(worker().asked.length).toBeLessThan(2 * BLOCKS);
  wait();
  worker().answerAll();
  const whole = lane.show(wanted);
  expect(settledRun(whole)).toBe(whole);
  expectNumbers(whole, wanted, 0, whole.steps);
});

test('while a weight is dragged the last run stands where the next has not come to, and the last weight is followed', () => {
  const lane = createRunLane(true);
  const [before, wanted, between, last] = [1, 2, 3, 4].map((seed) => wantedRun(seed)) as [
    WantedRun,
    WantedRun,
    WantedRun,
    WantedRun,
  ];
  lane.show(before);
  worker().answerAll();
  const old = lane.show(before);
  expect(lane.show(wanted)).toBe(old);
  wait();
  worker().answer(1);
  const mixed = lane.show(wanted);
  expect([mixed.made, mixed.earlier]).toEqual([old.steps, { from: LENGTH, run: old }]);
  expect(settledRun(mixed)).toBe(old);
  expectNumbers(mixed, wanted, 0, LENGTH);
  expectNumbers(mixed, before, LENGTH, old.steps);
  // The run under way comes to its end, and of what is wanted meanwhile only the last counts.
  lane.show(between);
  lane.show(last);
  let begun = 0;
  while (worker().asked.length > 0) {
    if (worker().asked[0]) begun++;
    worker().answer(1);
    lane.show(last);
  }
  expect(begun).toBe(1);
  const whole = lane.show(last);
  expect(whole.weights).toBe(last.weights);
  expect(settledRun(whole)).toBe(whole);
  expectNumbers(whole, last, 0, whole.steps);
});

test('going back to the run that is shown forgets what was asked for since', () => {
  const lane = createRunLane(true);
  const before = wantedRun(1);
  lane.show(before);
  worker().answerAll();
  const old = lane.show(before);
  lane.show(wantedRun(2));
  expect(lane.show(before)).toBe(old);
  wait();
  worker().answerAll();
  expect(lane.show(before)).toBe(old);
  expect(lane.isWhole()).toBe(true);
});

test('what two texts have read alike is not computed again: a letter more is there at once', () => {
  const lane = createRunLane(true);
  const before = wantedRun(1);
  lane.show(before);
  worker().answerAll();
  const longer = { ...before, input: textOf(lane.show(before).steps + 1) };
  const there = lane.show(longer);
  expect(worker().asked).toEqual([]);
  expect(settledRun(there)).toBe(there);
  expectNumbers(there, longer, 0, there.steps);
  // A change in the middle begins there.
  const indices = Int32Array.from({ length: there.steps }, (_, t) => (t * 3) % 5);
  indices[5 * LENGTH + 1] = 4;
  const changed: WantedRun = { ...before, input: { kind: 'symbols', indices } };
  expect(lane.show(changed).made).toBe(5 * LENGTH);
  expect(worker().asked[0]?.index).toBe(5);
  worker().answerAll();
  expectNumbers(lane.show(changed), changed, 0, there.steps);
});

test('numbers that are read are not taken for symbols, though they look alike', () => {
  const lane = createRunLane(true);
  const symbols = wantedRun(1, { kind: 'symbols', indices: new Int32Array(STEPS) });
  lane.show(symbols);
  worker().answerAll();
  const numbers: WantedRun = {
    ...symbols,
    input: { kind: 'vectors', data: new Float64Array(5 * STEPS) },
  };
  lane.show(numbers);
  worker().answerAll();
  expectNumbers(lane.show(numbers), numbers, 0, STEPS);
});

test('where the worker dies the page goes on in slices from where it stood, says so, and can leave off', async () => {
  const lane = createRunLane(true);
  const wanted = wantedRun(1);
  lane.show(wanted);
  wait();
  worker().answer(3);
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  worker().onerror?.();
  expect(device.getState().news).toEqual(['computedHere']);
  expect(lane.show(wanted).made).toBe(LENGTH);
  // Each slice leaves the page to whatever else it has to do.
  wait();
  vi.advanceTimersToNextTimer();
  expect(lane.show(wanted).made).toBe(4 * LENGTH);
  wait();
  vi.advanceTimersToNextTimer();
  expect(lane.show(wanted).made).toBe(5 * LENGTH);
  vi.runAllTimers();
  const whole = lane.show(wanted);
  expect(settledRun(whole)).toBe(whole);
  expectNumbers(whole, wanted, 0, whole.steps);
  // The next has a worker again; when that dies too, and another text is wanted, the slices end.
  const next = { ...wanted, input: textOf(whole.steps, 4) };
  lane.show(next);
  worker().onerror?.();
  const last = { ...wanted, input: textOf(whole.steps, 2) };
  lane.show(last);
  wait();
  vi.advanceTimersToNextTimer();
  expect(lane.show(last).made).toBe(0);
  worker().answerAll();
  expectNumbers(lane.show(last), last, 0, whole.steps);
  vi.useRealTimers();
});

test('where no worker starts the page computes the run in slices', async () => {
  vi.stubGlobal('Worker', function refuse() {
    throw new Error('no workers here');
  });
  const lane = createRunLane(true);
  const wanted = wantedRun(1);
  expect(lane.show(wanted).made).toBe(0);
  await vi.waitFor(() => expect(lane.isWhole()).toBe(true), { timeout: 600_000 });
  expectNumbers(lane.show(wanted), wanted, 0, lane.show(wanted).steps);
});
