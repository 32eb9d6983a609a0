import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ALIVE, BEAT } from '../../state/signs.ts';
import { PATIENCE, readAway, START } from './readAway.ts';
import type { GivenFile } from './readIncoming.ts';

/** A worker that does what a test says. */
class FakeWorker {
  static made: FakeWorker[] = [];
  onmessage: ((event: { readonly data: unknown }) => void) | null = null;
  onerror: (() => void) | null = null;
  posted: unknown[] = [];
  isEnded = false;
  constructor() {
    FakeWorker.made.push(this);
  }
  postMessage(message: unknown) {
    this.posted.push(message);
  }
  terminate() {
    this.isEnded = true;
  }
}

beforeEach(() => {
  FakeWorker.made = [];
  vi.useFakeTimers();
  vi.stubGlobal('Worker', FakeWorker);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const text = new TextEncoder().encode('{"vocab":["a"]}');
const file: GivenFile = {
  name: 'a.json',
  size: text.length,
  arrayBuffer: async () => text.slice().buffer,
};
const read = () => {
  const leave = new AbortController();
  const promise = readAway([file], leave.signal);
  return { leave, promise, worker: FakeWorker.made.at(-1) as FakeWorker };
};

test('files are read by a worker, which is ended when it is through', async () => {
  const { promise, worker } = read();
  worker.onmessage?.({ data: BEAT });
  expect(worker.posted).toEqual([[file]]);
  const incoming = { kind: 'deck', text: '' };
  worker.onmessage?.({ data: incoming });
  expect(await promise).toEqual({ incoming, isReadHere: false });
  expect(worker.isEnded).toBe(true);
});

test('a file that takes too long is stopped, and said', async () => {
  const { promise, worker } = read();
  worker.onmessage?.({ data: BEAT });
  vi.advanceTimersByTime(PATIENCE - 1);
  expect(worker.isEnded).toBe(false);
  vi.advanceTimersByTime(1);
  expect(await promise).toEqual({
    incoming: { kind: 'problem', name: 'a.json', problem: 'tooLong' },
    isReadHere: false,
  });
  expect(worker.isEnded).toBe(true);
});

test('opening another file ends the reading of the one before', async () => {
  const { leave, promise, worker } = read();
  worker.onmessage?.({ data: BEAT });
  leave.abort(new Error('another one'));
  await expect(promise).rejects.toThrow('another one');
  expect(worker.isEnded).toBe(true);
});

test('a worker that dies over a file is no reason to try the file on the page', async () => {
  const { promise, worker } = read();
  worker.onmessage?.({ data: BEAT });
  worker.onerror?.();
  expect(await promise).toMatchObject({ incoming: { problem: 'unreadable' }, isReadHere: false });
});

const here = { incoming: { kind: 'problem', problem: 'jsonAlone' }, isReadHere: true };

test('where no worker can be made, the page reads, and says so', async () => {
  vi.stubGlobal('Worker', function Refused() {
    throw new Error('no workers');
  });
  expect(await readAway([file], new AbortController().signal)).toMatchObject(here);
});

test('where its script cannot be fetched, or never starts, the page reads, and says so', async () => {
  const broken = read();
  broken.worker.onerror?.();
  expect(await broken.promise).toMatchObject(here);
  const silent = read();
  vi.advanceTimersByTime(START);
  expect(await silent.promise).toMatchObject(here);
  expect(silent.worker.isEnded).toBe(true);
});

test('a worker that the browser ends without a word is heard of at once', async () => {
  let letGo = () => {};
  vi.stubGlobal('navigator', {
    locks: {
      request: (_name: string, _options: LockOptions, act: () => void) =>
        new Promise<void>((resolve) => {
          letGo = resolve;
        }).then(act),
    },
  });
  const { promise, worker } = read();
  worker.onmessage?.({ data: ALIVE });
  letGo();
  expect(await promise).toMatchObject({ incoming: { problem: 'unreadable' }, isReadHere: false });
});
