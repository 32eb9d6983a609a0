import { expect, test } from 'vitest';
import {
  forget,
  isNewer,
  KEPT,
  type Kept,
  keep,
  keptWork,
  recall,
  type TextStorage,
  textLeft,
} from './keep.ts';

const memory = (): TextStorage & { map: Map<string, string> } => {
  const map = new Map<string, string>();
  return {
    map,
    get: (key) => map.get(key) ?? null,
    set: (key, value) => map.set(key, value),
    remove: (key) => map.delete(key),
  };
};

/** As a tab keeps that has found what is there. */
const keepNext = (storage: TextStorage, kept: Kept) =>
  keep(storage, kept, textLeft(storage, kept.work));

const broken: TextStorage = {
  get: () => {
    throw new Error('storage is forbidden here');
  },
  set: () => {
    throw new Error('storage is forbidden here');
  },
  remove: () => {
    throw new Error('storage is forbidden here');
  },
};

test('after the tab is closed, the last state of the work is there', () => {
  const storage = memory();
  keepNext(storage, { work: 'a', time: 1, link: 'v=1&x=h&end' });
  keepNext(storage, { work: 'a', time: 2, link: 'v=1&x=he&end' });
  expect(recall(storage)).toEqual({ work: 'a', time: 2, link: 'v=1&x=he&end' });
  expect(storage.map.size).toBe(1);
});

test('a second tab, or a link that was opened, leaves other work as it is', () => {
  const storage = memory();
  keepNext(storage, { work: 'a', time: 1, link: 'mine' });
  keepNext(storage, { work: 'b', time: 2, link: 'other' });
  expect(recall(storage)?.link).toBe('other');
  expect(recall(storage, 'a')?.link).toBe('mine');
  expect(recall(storage, 'c')).toBeNull();
});

test('the newest few are kept, and the oldest makes room', () => {
  const storage = memory();
  for (let time = 1; time <= KEPT + 2; time++)
    keepNext(storage, { work: `tab ${time}`, time, link: `link ${time}` });
  expect(storage.map.size).toBe(KEPT);
  expect(keptWork(storage).map(({ time }) => time)).toEqual([8, 7, 6, 5, 4, 3]);
});

test('work that was dismissed is forgotten, and nothing else', () => {
  const storage = memory();
  keepNext(storage, { work: 'a', time: 1, link: 'mine' });
  keepNext(storage, { work: 'b', time: 2, link: 'other' });
  forget(storage, 'b');
  expect(keptWork(storage).map(({ work }) => work)).toEqual(['a']);
});

test('where storage is full or forbidden, nothing is kept and nothing breaks', () => {
  const mine = { work: 'a', time: 1, link: 'mine' };
  expect(keep(broken, mine, null)).toEqual({ ok: false, why: 'forbidden' });
  const full = () => {
    throw new DOMException('there is no more room', 'QuotaExceededError');
  };
  expect(keep({ ...memory(), set: full }, mine, null)).toEqual({ ok: false, why: 'full' });
  expect(recall(broken)).toBeNull();
  expect(() => forget(broken, 'a')).not.toThrow();
});

test('what somebody else left in our place is not taken for work, and makes room', () => {
  const storage = memory();
  for (const left of ['{', 'null', '3', '{"work":1}', '{"work":"a","time":"b","link":"c"}', '[]'])
    storage.set(`unrolled:work:v1:${storage.map.size}`, left);
  expect(keptWork(storage)).toEqual([]);
  expect(keepNext(storage, { work: 'a', time: 1, link: 'mine' }).ok).toBe(true);
  expect(recall(storage)?.link).toBe('mine');
});

test('a tab that was doubled goes on by itself: neither takes the place of the other’s work', () => {
  const storage = memory();
  const first = keepNext(storage, { work: 'a', time: 1, link: 'both' });
  const left = first.ok ? first.text : null;
  expect(keep(storage, { work: 'a', time: 2, link: 'of the one' }, left).ok).toBe(true);
  const other = { work: 'a', time: 3, link: 'of the other' };
  expect(keep(storage, other, left)).toEqual({ ok: false, why: 'taken' });
  expect(keep(storage, { ...other, work: 'b' }, null).ok).toBe(true);
  expect(keptWork(storage).map(({ link }) => link)).toEqual(['of the other', 'of the one']);
});

test('what a newer version kept is never written over while there is any other place', () => {
  const storage = memory();
  keepNext(storage, { work: 'newer', time: 0, link: 'v=99&x=hole&end' });
  for (let time = 1; time <= KEPT + 2; time++)
    keepNext(storage, { work: `tab ${time}`, time, link: 'v=1&end' });
  const newer = recall(storage, 'newer');
  expect(newer && isNewer(newer)).toBe(true);
});
