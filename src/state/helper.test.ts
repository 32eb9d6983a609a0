import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { device } from './device.ts';
import { LOST_TICKS, SILENT_TICKS, startHelper } from './helper.ts';
import { ALIVE, BEAT } from './signs.ts';
import { createWorkerQueue } from './workerQueue.ts';

/** A worker that says what the test lets it say. */
class QuietWorker {
  static all: QuietWorker[] = [];
  onmessage: ((event: { data: unknown }) => void) | null = null;
  onerror: ((event?: unknown) => void) | null = null;
  isEnded = false;
  readonly name: string;

  constructor(_url: string, { name }: { name: string }) {
    this.name = name;
    QuietWorker.all.push(this);
  }

  postMessage() {}

  terminate() {
    this.isEnded = true;
  }

  say(data: unknown) {
    this.onmessage?.({ data });
  }
}

/** A clock that ticks when it is told to. */
function createTicks() {
  let waiting: (() => void) | null = null;
  return {
    after(_ms: number, act: () => void) {
      waiting = act;
      return () => {
        if (waiting === act) waiting = null;
      };
    },
    tick(times = 1) {
      for (let i = 0; i < times; i++) {
        const act = waiting;
        waiting = null;
        act?.();
      }
    },
    get isTicking() {
      return waiting !== null;
    },
  };
}

function start() {
  const ticks = createTicks();
  const heard = { onAnswer: vi.fn(), onEnd: vi.fn(), onSilence: vi.fn() };
  const helper = startHelper<string, number>('worker.js', heard, ticks);
  const worker = QuietWorker.all.at(-1) as QuietWorker;
  return { ticks, worker, helper, ...heard };
}

beforeEach(() => {
  QuietWorker.all = [];
  vi.stubGlobal('Worker', QuietWorker);
  device.setState({ news: [], heard: [] });
});
afterEach(() => vi.unstubAllGlobals());

test('a worker that never answers is said to be silent after a while, and given up after a long one', () => {
  const { ticks, worker, helper, onEnd, onSilence } = start();
  // Who has nothing to answer may be silent.
  expect(ticks.isTicking).toBe(false);
  helper.ask('what?');
  ticks.tick(SILENT_TICKS - 1);
  expect(onSilence).not.toHaveBeenCalled();
  ticks.tick();
  expect(onSilence.mock.calls).toEqual([[true]]);
  ticks.tick(LOST_TICKS - SILENT_TICKS - 1);
  expect(onEnd).not.toHaveBeenCalled();
  ticks.tick();
  expect(onEnd).toHaveBeenCalledOnce();
  expect(onSilence.mock.calls).toEqual([[true], [false]]);
  expect(worker.isEnded).toBe(true);
});

test('a slow worker that says it works is waited for, however long it takes', () => {
  const { ticks, worker, helper, onAnswer, onEnd, onSilence } = start();
  helper.ask('what?');
  for (let i = 0; i < 10 * LOST_TICKS; i++) {
    ticks.tick(SILENT_TICKS - 1);
    worker.say(BEAT);
  }
  worker.say(42);
  expect(onAnswer.mock.calls).toEqual([[42]]);
  expect([onEnd, onSilence].map((heard) => heard.mock.calls.length)).toEqual([0, 0]);
  expect(ticks.isTicking).toBe(false);
});

test('a worker that is late is heard: what was said of its silence is taken back', () => {
  const { ticks, worker, helper, onAnswer, onEnd, onSilence } = start();
  helper.ask('what?');
  ticks.tick(LOST_TICKS - 1);
  worker.say(42);
  expect(onSilence.mock.calls).toEqual([[true], [false]]);
  expect(onAnswer).toHaveBeenCalledOnce();
  expect(onEnd).not.toHaveBeenCalled();
});

test('a worker that is killed is missed at once, by the lock that the browser takes back', async () => {
  let die = () => {};
  const request = vi.fn(
    (_name: string, _how: unknown, act: () => void) =>
      new Promise<void>((done) => {
        die = () => {
          act();
          done();
        };
      }),
  );
  vi.stubGlobal('navigator', { locks: { request } });
  const { worker, helper, onEnd } = start();
  helper.ask('what?');
  worker.say(ALIVE);
  expect(request.mock.calls[0]?.[0]).toBe(worker.name);
  die();
  expect(onEnd).toHaveBeenCalledOnce();
  expect(worker.isEnded).toBe(true);

  // One that is stopped by the page itself is missed by nobody.
  const other = start();
  other.worker.say(ALIVE);
  other.helper.stop();
  die();
  expect(other.onEnd).not.toHaveBeenCalled();
});

test.each<[string, (worker: QuietWorker, ticks: ReturnType<typeof createTicks>) => void]>([
  ['that dies', (worker) => worker.onerror?.()],
  ['that is silent', (_, ticks) => ticks.tick(LOST_TICKS)],
])('what is asked of a worker %s is computed on the page, in order, and that is said', (_, end) => {
  const ticks = createTicks();
  const desk = createWorkerQueue<string, number>('worker.js', ticks);
  const found: string[] = [];
  const ask = (name: string) =>
    desk(
      name,
      (answer) => found.push(`${name}: ${answer}`),
      () => found.push(`${name}: here`),
    );
  for (const name of ['a', 'b', 'c']) ask(name);
  QuietWorker.all[0]?.say(1);
  end(QuietWorker.all[0] as QuietWorker, ticks);
  expect(found).toEqual(['a: 1', 'b: here', 'c: here']);
  expect(device.getState().news).toEqual(['computedHere']);
  // What follows has a worker again.
  ask('d');
  QuietWorker.all[1]?.say(4);
  expect(found.at(-1)).toBe('d: 4');
});

test('where no worker starts, the page computes, and not before who asks is through', async () => {
  vi.stubGlobal('Worker', function refuse() {
    throw new Error('no workers here');
  });
  const desk = createWorkerQueue<string, number>('worker.js');
  const here = vi.fn();
  desk('a', () => {}, here);
  expect(here).not.toHaveBeenCalled();
  await Promise.resolve();
  expect(here).toHaveBeenCalledOnce();
  expect(device.getState().news).toEqual(['computedHere']);
});
