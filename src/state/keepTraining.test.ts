import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { withText } from '../scene/change/change.ts';
import { DEFAULT_SCENE } from '../scene/document/defaults.ts';
import type { Scene } from '../scene/document/scene.ts';
import { decode, encode } from '../scene/link/link.ts';
import { weightsOf } from '../scene/read/weights.ts';
import type { TrainingState } from '../training/trainingRun.ts';
import { device } from './device.ts';
import { createTrainingKeeper, KEEP_SPAN, type KeepClock, LEAST_SPAN } from './keepTraining.ts';
import { recallTraining, takeCopy, takeUp, trainingOf } from './recallTraining.ts';
import { change, shownScene, store, undo } from './store.ts';
import { pauseTraining, startTraining, trainer } from './trainer.ts';
import { createShelf, type TrainingShelf } from './trainingShelf.ts';
import type { TrainRequest } from './trainMessages.ts';
import { createTrainServer } from './trainServer.ts';
import { currentWork, newWork } from './work.ts';

/** A busy machine is slow, and not wrong. */
const PATIENT = { timeout: 600_000 };

/** A worker in this thread, which does its next request when the test says so. */
class WorkerInPlace {
  static last: WorkerInPlace | null = null;
  onmessage: ((event: { data: unknown }) => void) | null = null;
  readonly #inbox: TrainRequest[] = [];
  readonly #answer = createTrainServer();

  constructor() {
    WorkerInPlace.last = this;
  }

  postMessage(request: TrainRequest) {
    this.#inbox.push(structuredClone(request));
  }

  terminate() {}

  serve() {
    const request = this.#inbox.shift();
    const result = request && this.#answer(request);
    if (result) this.onmessage?.({ data: structuredClone(result) });
  }
}

/** A clock that stands until the test moves it. */
function createClock(): KeepClock & { pass: (ms: number) => void } {
  let now = 0;
  let waiting: { at: number; act: () => void }[] = [];
  return {
    now: () => now,
    after(ms, act) {
      const wait = { at: now + ms, act };
      waiting.push(wait);
      return () => {
        waiting = waiting.filter((each) => each !== wait);
      };
    },
    pass(ms) {
      now += ms;
      const due = waiting.filter(({ at }) => at <= now);
      waiting = waiting.filter(({ at }) => at > now);
      for (const { act } of due) act();
    },
  };
}

const START: Scene = { ...DEFAULT_SCENE, source: { kind: 'random', initial: 'xavier', seed: 3 } };
let pictures: (() => void)[] = [];
const ends: (() => void)[] = [];

/** A page that shows a scene and has trained nothing. */
function openPage(scene: Scene) {
  store.setState({ ...store.getInitialState(), scene }, true);
  trainer.setState(trainer.getInitialState(), true);
}

/** A tab: its keeper, and its clock. */
function openTab(shelf: TrainingShelf = createShelf()) {
  const clock = createClock();
  const keepScene = vi.fn();
  const keeper = createTrainingKeeper(shelf, clock, keepScene);
  ends.push(keeper.stop);
  return { shelf, clock, keeper, keepScene };
}

function train(updates: number) {
  startTraining();
  for (
    let i = 0;
    i < 50 * updates && (trainer.getState().session?.shown.updates ?? 0) < updates;
    i++
  ) {
    WorkerInPlace.last?.serve();
    for (const picture of pictures.splice(0)) picture();
  }
}

const shown = () => [...weightsOf(shownScene(store.getState()))];

async function comeBack(scene: Scene, work = currentWork() ?? '') {
  openPage(scene);
  const tab = openTab();
  const recalled = await recallTraining(tab.shelf, work);
  return { ...tab, isTaken: recalled !== null && takeUp(recalled, tab.keeper) };
}

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  vi.stubGlobal('Worker', WorkerInPlace);
  vi.stubGlobal('document', { hidden: false });
  vi.stubGlobal('requestAnimationFrame', (act: () => void) => pictures.push(act));
  device.setState({ news: [], heard: [] });
  newWork();
  openPage(START);
});

afterEach(() => {
  pauseTraining();
  for (const end of ends.splice(0)) end();
  pictures = [];
  vi.unstubAllGlobals();
});

test('a training that was running when the page went is there again, paused, and goes on to the same bits', async () => {
  train(40);
  pauseTraining();
  const whole = trainer.getState().session;

  openPage(START);
  const { keeper, keepScene } = openTab();
  train(25);
  await keeper.save();
  expect(keepScene).toHaveBeenCalledOnce();
  const weights = shown();
  // Nothing of the page is told that it ends.
  const { isTaken } = await comeBack(START);
  expect(isTaken).toBe(true);
  expect(trainer.getState()).toMatchObject({ running: false, returned: 25 });
  expect(shown()).toEqual(weights);
  train(40);
  pauseTraining();
  expect(trainer.getState().session?.curve).toEqual(whole?.curve);
  expect(trainer.getState().session?.kept).toEqual(whole?.kept);
  expect(shown()).toEqual([...(whole?.shown.weights ?? [])]);
  undo();
  undo();
  expect(store.getState().scene).toEqual(START);
});

test.each([
  ['a quarter of a second', 'quick', 0, LEAST_SPAN],
  ['two seconds', 'slow', 300, KEEP_SPAN],
])(
  'no more of it than %s is ever unkept where the device is %s, in a page that nobody sees too',
  async (_, __, cost, span) => {
    const { clock, shelf } = openTab();
    const { keep: keepAsIs } = shelf;
    const keep = vi.spyOn(shelf, 'keep').mockImplementation(async (...what) => {
      clock.pass(cost);
      return keepAsIs(...what);
    });
    train(3);
    expect(keep).toHaveBeenCalledTimes(0);
    await vi.waitFor(() => expect(keep).toHaveBeenCalledTimes(1), PATIENT);
    await keep.mock.results[0]?.value;
    await new Promise((turn) => setTimeout(turn));
    train(6);
    clock.pass(span - cost - 1);
    expect(keep).toHaveBeenCalledTimes(1);
    clock.pass(1);
    await vi.waitFor(() => expect(keep).toHaveBeenCalledTimes(2), PATIENT);
    expect(keep.mock.calls[1]?.[0].now).toBe(6);
  },
);

test('a training that was paused is there again, and what was changed since stays', async () => {
  const { keeper } = openTab();
  train(10);
  pauseTraining();
  await keeper.save();
  const { scene } = store.getState();
  const weights = shown();
  await comeBack(scene);
  expect(trainer.getState()).toMatchObject({ returned: null, session: { shown: { updates: 10 } } });
  expect(store.getState().scene).toBe(scene);

  // A text that is learned, changed: it is another lesson.
  await comeBack(withText(scene, 'hole'));
  expect(trainer.getState().session).toBeNull();
  expect(shown()).toEqual(weights);

  // A weight changed by hand.
  const edits = [{ parameter: 'W_h', index: 0, value: 9 }];
  const { isTaken } = await comeBack({ ...scene, edits });
  expect(isTaken).toBe(false);
});

test('undo takes a training back for good: the page shows no weights that were taken back', async () => {
  const { keeper } = openTab();
  train(10);
  pauseTraining();
  undo();
  await keeper.save();
  await comeBack(START);
  expect(store.getState().scene).toBe(START);
  expect(trainer.getState().session?.curve.updates).toBe(10);
});

test('the link of a training that was broken off, opened in another tab, goes on with it, beside the other work', async () => {
  train(40);
  pauseTraining();
  const whole = trainer.getState().session;
  openPage(START);
  const first = openTab();
  train(25);
  await first.keeper.save();
  first.keeper.stop();
  const [theirs, link] = [currentWork() ?? '', encode(shownScene(store.getState()))];

  newWork();
  const { scene } = decode(link);
  openPage(scene);
  const { shelf, keeper, keepScene } = openTab();
  const never = () => false;
  expect(await trainingOf(shelf, START, never)).toBeNull();
  // Unless it was running, and its work was left as it began.
  expect(await trainingOf(shelf, START, (work) => work === theirs)).not.toBeNull();
  const found = await trainingOf(shelf, withText(scene, 'hello'), never);
  if (!found) throw new Error();
  takeCopy(found, keeper);
  expect(store.getState().scene).toBe(scene);
  expect(trainer.getState()).toMatchObject({ running: false, copied: 25 });
  // To look at it keeps nothing.
  await keeper.save();
  expect(keepScene).not.toHaveBeenCalled();
  expect(await shelf.heads()).toHaveLength(1);
  train(40);
  pauseTraining();
  expect(trainer.getState().session?.curve).toEqual(whole?.curve);
  await keeper.save();
  expect(keepScene).toHaveBeenCalledOnce();
  expect((await recallTraining(shelf, theirs))?.session.shown.updates).toBe(25);
  const ours = await recallTraining(shelf, currentWork() ?? '');
  expect(ours?.session.shown.updates).toBe(40);
  expect(ours?.session.kept.states).toEqual(whole?.kept.states);
});

test('two tabs with the same work: each keeps its own training', async () => {
  const first = openTab();
  const work = newWork('both');
  train(5);
  await first.keeper.save();
  const weights = shown();
  const second = await comeBack(START, work);
  train(9);
  await second.keeper.save();
  for (const end of ends.splice(0)) end();
  expect(currentWork()).toBe('both');
  const shelf = createShelf();
  // The first tab has gone on meanwhile, and knows of nothing.
  openPage(START);
  const third = openTab();
  train(7);
  await third.keeper.save();
  expect(currentWork()).not.toBe('both');
  expect((await recallTraining(shelf, 'both'))?.session.shown.updates).toBe(9);
  expect((await recallTraining(shelf, currentWork() ?? ''))?.session.shown.updates).toBe(7);
  expect(weights).not.toEqual(shown());
});

const withHead = async (change: (head: Record<string, unknown>) => void) => {
  const { keeper, shelf } = openTab();
  train(5);
  await keeper.save();
  pauseTraining();
  const work = currentWork() ?? '';
  const found = await shelf.read(work);
  const head = structuredClone(found?.head) as Record<string, unknown>;
  change(head);
  const states = (found?.states ?? []) as readonly TrainingState[];
  await shelf.keep(head as never, states, String(head.stamp));
  return comeBack(START);
};

test.each<[string, (head: Record<string, unknown>) => void]>([
  ['without a scene', (head) => delete head.link],
  [
    'with a scene cut short',
    (head) => Object.assign(head, { link: String(head.link).slice(0, -4) }),
  ],
  [
    'with a curve of another length',
    (head) =>
      Object.assign(head, { curve: { bundle: 1, losses: new Float64Array(2), updates: 5 } }),
  ],
  ['with a curve that is a text', (head) => Object.assign(head, { curve: 'long' })],
  ['whose moment is not there', (head) => Object.assign(head, { now: 4711 })],
  [
    'of another network',
    (head) => Object.assign(head, { link: String(head.link).replace('&end', '&cell=gru.9&end') }),
  ],
])(
  'a training %s is said to be unreadable, stays where it is, and another is kept',
  async (_, change) => {
    const { isTaken, shelf, keeper } = await withHead(change);
    expect(isTaken).toBe(false);
    expect(device.getState().news).toEqual(['trainingBroken']);
    expect(store.getState().scene).toBe(START);
    const broken = currentWork() ?? '';
    train(3);
    await keeper.save();
    expect((await recallTraining(shelf, currentWork() ?? ''))?.session.shown.updates).toBe(3);
    expect(await shelf.read(broken)).not.toBeNull();
  },
);

test('what a newer version kept is left as it is, and said', async () => {
  const { isTaken } = await withHead((head) => Object.assign(head, { version: 2 }));
  expect(isTaken).toBe(false);
  expect(device.getState().news).toEqual(['newer']);
});

test('where there is no room, the newest weights are kept without the moments before, and that is said', async () => {
  const shelf = createShelf();
  const { keeper } = openTab({
    ...shelf,
    async keep(head, more, left) {
      if (more.length > 2) throw new DOMException('no room', 'QuotaExceededError');
      return shelf.keep(head, more, left);
    },
  });
  train(12);
  await keeper.save();
  expect(device.getState().news).toEqual(['trainingFull']);
  const weights = shown();
  await comeBack(START);
  expect(shown()).toEqual(weights);
  expect(trainer.getState().session?.curve.updates).toBe(12);
});

test('where a browser keeps nothing, that is said when something is to be kept, and training goes on', async () => {
  vi.stubGlobal('indexedDB', undefined);
  const { keeper, shelf } = openTab();
  await expect(recallTraining(shelf, 'any')).rejects.toThrow();
  expect(device.getState().news).toEqual([]);
  train(3);
  await keeper.save();
  expect(device.getState().news).toEqual(['trainingUnkept']);
  // Once it does, what is said goes.
  vi.stubGlobal('indexedDB', new IDBFactory());
  change((scene) => withText(scene, 'hello'));
  train(6);
  await keeper.save();
  expect(device.getState().news).toEqual([]);
});
