import { expect, test } from 'vitest';
import { asideOf, setAside } from './aside.ts';
import { keep, type WorkStorage } from './keep.ts';

function createStorage(): WorkStorage {
  const texts = new Map<string, string>();
  return {
    get: (key) => texts.get(key) ?? null,
    set: (key, value) => void texts.set(key, value),
    remove: (key) => void texts.delete(key),
    keys: () => [...texts.keys()],
  };
}

test('what the page could not show is set aside, and what is made afterwards is not', () => {
  const storage = createStorage();
  keep(storage, { work: 'a', time: 1, link: 'v=1&end' }, null);
  keep(storage, { work: '__proto__', time: 9e15, link: 'v=1&end' }, null);
  expect(setAside(storage)).toBe(true);
  keep(storage, { work: 'b', time: 2, link: 'v=1&end' }, null);
  expect([...asideOf(storage)].sort()).toEqual(['__proto__', 'a']);
});

test('whatever stands in its place, nothing is set aside by it but what it names', () => {
  const storage = createStorage();
  for (const text of ['', '{', 'null', '{"a":1}', '7', '[1,null,{"a":1}]']) {
    storage.set('unrolled:aside:v1', text);
    expect(asideOf(storage).size).toBe(0);
  }
});
