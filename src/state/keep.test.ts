import { expect, test } from 'vitest';
import { forget, KEPT, keep, keptWork, recall, type TextStorage } from './keep.ts';

const memory = (): TextStorage & { map: Map<string, string> } => {
  const map = new Map<string, string>();
  return {
    map,
    get: (key) => map.get(key) ?? null,
    set: (key, value) => map.set(key, value),
    remove: (key) => map.delete(key),
  };
};

const broken: TextStorage = {
  get: () => {
    throw new Error('storage is forbidden here');
  },
  set: () => {
    throw new Error('storage is full');
  },
  remove: () => {
    throw new Error('storage is forbidden here');
  },
};

test('after the tab is closed, the last state of the work is there', () => {
  const storage = memory();
  keep(storage, { work: 'a', time: 1, link: 'v=1&x=h&end' });
  keep(storage, { work: 'a', time: 2, link: 'v=1&x=he&end' });
  expect(recall(storage)).toEqual({ work: 'a', time: 2, link: 'v=1&x=he&end' });
  expect(storage.map.size).toBe(1);
});

test('a second tab, or a link that was opened, leaves other work as it is', () => {
  const storage = memory();
  keep(storage, { work: 'a', time: 1, link: 'mine' });
  keep(storage, { work: 'b', time: 2, link: 'other' });
  expect(recall(storage)?.link).toBe('other');
  expect(recall(storage, 'a')?.link).toBe('mine');
  expect(recall(storage, 'c')).toBeNull();
});

test('the newest few are kept, and the oldest makes room', () => {
  const storage = memory();
  for (let time = 1; time <= KEPT + 2; time++)
    keep(storage, { work: `tab ${time}`, time, link: `link ${time}` });
  expect(storage.map.size).toBe(KEPT);
  expect(keptWork(storage).map(({ time }) => time)).toEqual([8, 7, 6, 5, 4, 3]);
});

test('work that was dismissed is forgotten, and nothing else', () => {
  const storage = memory();
  keep(storage, { work: 'a', time: 1, link: 'mine' });
  keep(storage, { work: 'b', time: 2, link: 'other' });
  forget(storage, 'b');
  expect(keptWork(storage).map(({ work }) => work)).toEqual(['a']);
});

test('where storage is full or forbidden, nothing is kept and nothing breaks', () => {
  expect(keep(broken, { work: 'a', time: 1, link: 'mine' })).toBe(false);
  expect(recall(broken)).toBeNull();
  expect(() => forget(broken, 'a')).not.toThrow();
});

test('what somebody else left in our place is not taken for work, and makes room', () => {
  const storage = memory();
  for (const left of ['{', 'null', '3', '{"work":1}', '{"work":"a","time":"b","link":"c"}', '[]'])
    storage.set(`unrolled:work:v1:${storage.map.size}`, left);
  expect(keptWork(storage)).toEqual([]);
  expect(keep(storage, { work: 'a', time: 1, link: 'mine' })).toBe(true);
  expect(recall(storage)?.link).toBe('mine');
});
