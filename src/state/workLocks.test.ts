import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, test, vi } from 'vitest';
import { keep, type WorkStorage } from './keep.ts';
import { OLD, sweepTrainings } from './sweepTrainings.ts';
import { createShelf, type KeptHead } from './trainingShelf.ts';
import { newWork } from './work.ts';
import { holdList, holdWork, whenAlone } from './workLocks.ts';

/** The locks of a browser, as far as they are used. */
function createLocks(taken: Set<string>) {
  type Act = (lock: object | null) => unknown;
  const request = async (name: string, { ifAvailable, signal }: LockOptions, act: Act) => {
    if (taken.has(name)) {
      if (ifAvailable) return act(null);
      return new Promise(() => {});
    }
    taken.add(name);
    signal?.addEventListener('abort', () => taken.delete(name));
    try {
      return await act({});
    } finally {
      taken.delete(name);
    }
  };
  return { request };
}

const texts = new Map<string, string>();
const storage: WorkStorage = {
  get: (key) => texts.get(key) ?? null,
  set: (key, value) => void texts.set(key, value),
  remove: (key) => void texts.delete(key),
  keys: () => [...texts.keys()],
};
let taken = new Set<string>();
beforeEach(() => {
  texts.clear();
  taken = new Set();
  vi.stubGlobal('navigator', { locks: createLocks(taken) });
  vi.stubGlobal('indexedDB', new IDBFactory());
  return () => vi.unstubAllGlobals();
});

test('a work that another tab has open is not taken over, however the tabs race; one that nobody has is', async () => {
  const act = vi.fn();
  taken.add('unrolled:work:theirs');
  await whenAlone('theirs', act);
  expect(act).not.toHaveBeenCalled();
  await whenAlone('left', act);
  expect(act).toHaveBeenCalledOnce();
});

test('a tab has its work from the first moment on, and whatever work it is about later', () => {
  newWork('first');
  holdWork();
  expect([...taken]).toEqual(['unrolled:work:first']);
  newWork('second');
  expect([...taken]).toEqual(['unrolled:work:second']);
});

const NOW = 1e12;

/** Trainings of these works that were kept long ago, and which of them a sweep leaves. */
async function left(works: readonly string[], more: Partial<KeptHead> = {}, hasNewer = false) {
  const shelf = createShelf();
  const head = { stamp: 'a', time: NOW - 2 * OLD, now: 0, states: [], version: 1 };
  for (const work of works) await shelf.keep({ ...head, work, ...more }, [], null);
  await sweepTrainings(shelf, storage, hasNewer, NOW).catch(() => undefined);
  return ((await shelf.heads()) as readonly KeptHead[]).map(({ work }) => work);
}

test('a training goes once its work has gone, and no other does', async () => {
  keep(storage, { work: 'kept', time: 1, link: 'v=1&x=h&end' }, null);
  storage.set('unrolled:work:v1:unreadable', '{');
  taken.add('unrolled:work:open');
  expect(await left(['deleted', 'kept', 'open', 'unreadable'])).toEqual([
    'kept',
    'open',
    'unreadable',
  ]);
});

test('no training goes that is new, or of a newer version, or while a list is open, or where nothing can be read', async () => {
  expect(await left(['a'], { time: NOW - 1 })).toEqual(['a']);
  expect(await left(['a'], { time: NOW + 9 * OLD })).toEqual(['a']);
  vi.stubGlobal('indexedDB', new IDBFactory());
  expect(await left(['a'], { version: 2 })).toEqual(['a']);
  vi.stubGlobal('indexedDB', new IDBFactory());
  expect(await left(['a'], {}, true)).toEqual(['a']);
  keep(storage, { work: 'newer', time: 1, link: 'v=99&x=h&end' }, null);
  expect(await left(['a'])).toEqual(['a']);
  texts.clear();
  const { get } = storage;
  Object.assign(storage, {
    get: () => {
      throw new DOMException('no', 'SecurityError');
    },
  });
  expect(await left(['a'])).toEqual(['a']);
  Object.assign(storage, { get });
  const letGo = holdList();
  expect(await left(['a'])).toEqual(['a']);
  letGo();
  expect(await left(['a'])).toEqual([]);
});
