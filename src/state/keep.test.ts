import { expect, test } from 'vitest';
import {
  forget,
  isOfNewerVersion,
  type Kept,
  keep,
  keptWork,
  putBack,
  recall,
  textLeft,
  timeOf,
  type WorkStorage,
} from './keep.ts';

const memory = (): WorkStorage & { map: Map<string, string> } => {
  const map = new Map<string, string>();
  return {
    map,
    get: (key) => map.get(key) ?? null,
    set: (key, value) => map.set(key, value),
    remove: (key) => map.delete(key),
    keys: () => [...map.keys()],
  };
};

/** As a tab keeps that has found what is there. */
const keepNext = (storage: WorkStorage, kept: Omit<Kept, 'turn'>) =>
  keep(storage, kept, textLeft(storage, kept.work));

const links = (storage: WorkStorage) => keptWork(storage).map(({ link }) => link);

const refuse = () => {
  throw new Error('storage is forbidden here');
};
const broken: WorkStorage = { get: refuse, set: refuse, remove: refuse, keys: refuse };

test('after the tab is closed, the last state of the work is there', () => {
  const storage = memory();
  keepNext(storage, { work: 'a', time: 1, link: 'v=1&x=h&end' });
  keepNext(storage, { work: 'a', time: 2, link: 'v=1&x=he&end' });
  expect(keptWork(storage)).toEqual([{ work: 'a', time: 2, link: 'v=1&x=he&end', turn: 1 }]);
});

test('a second tab, or a link that was opened, leaves other work as it is', () => {
  const storage = memory();
  keepNext(storage, { work: 'a', time: 1, link: 'mine' });
  keepNext(storage, { work: 'b', time: 2, link: 'other' });
  expect(links(storage)).toEqual(['other', 'mine']);
  expect(recall(storage, 'a')?.link).toBe('mine');
  expect(recall(storage, 'c')).toBeNull();
  keepNext(storage, { work: 'a', time: 3, link: 'mine again' });
  expect(links(storage)).toEqual(['mine again', 'other']);
});

test('nothing that is kept makes room for anything else', () => {
  const storage = memory();
  for (let time = 1; time <= 40; time++)
    keepNext(storage, { work: `tab ${time}`, time, link: `link ${time}` });
  expect(links(storage)).toEqual(Array.from({ length: 40 }, (_, i) => `link ${40 - i}`));
});

test('a clock that was ten years ahead once does not make that work the newest for good', () => {
  const storage = memory();
  const [now, ahead] = [Date.now(), Date.now() + 10 * 365 * 86_400_000];
  // As older versions kept them: by time alone.
  storage.set('unrolled:work:v1:0', JSON.stringify({ work: 'old', time: ahead, link: 'ahead' }));
  storage.set('unrolled:work:v1:1', JSON.stringify({ work: 'new', time: now - 5, link: 'before' }));
  expect(links(storage)).toEqual(['before', 'ahead']);
  keepNext(storage, { work: 'a', time: ahead, link: 'ahead too' });
  keepNext(storage, { work: 'b', time: now, link: 'now' });
  expect(links(storage)).toEqual(['now', 'ahead too', 'before', 'ahead']);
  expect(keptWork(storage).map((kept) => timeOf(kept, now))).toEqual([now, null, now - 5, null]);
});

test('whatever has become of the count of turns, what is kept next is the newest', () => {
  for (const said of [null, '', 'x', '-3 a', '1e999 a', '9007199254740991 a', '0.5 a']) {
    const storage = memory();
    for (const work of ['a', 'b', 'c']) keepNext(storage, { work, time: 1, link: work });
    if (said === null) storage.map.delete('unrolled:work-turn:v1');
    else storage.set('unrolled:work-turn:v1', said);
    keepNext(storage, { work: 'a', time: 1, link: 'again' });
    keepNext(storage, { work: 'd', time: 1, link: 'last' });
    expect(links(storage)).toEqual(['last', 'again', 'c', 'b']);
  }
});

test('work that was deleted is forgotten, and nothing else, and can be had back', () => {
  const storage = memory();
  keepNext(storage, { work: 'a', time: 1, link: 'mine' });
  keepNext(storage, { work: 'b', time: 2, link: 'other' });
  const text = forget(storage, 'b');
  expect(keptWork(storage).map(({ work }) => work)).toEqual(['a']);
  putBack(storage, 'b', text ?? '');
  expect(links(storage)).toEqual(['other', 'mine']);
});

test('where storage is full or forbidden, nothing is kept and nothing breaks', () => {
  const mine = { work: 'a', time: 1, link: 'mine' };
  expect(keep(broken, mine, null)).toEqual({ ok: false, why: 'forbidden' });
  const full = () => {
    throw new DOMException('there is no more room', 'QuotaExceededError');
  };
  expect(keep({ ...memory(), set: full }, mine, null)).toEqual({ ok: false, why: 'full' });
  expect(recall(broken, 'a')).toBeNull();
  expect(keptWork(broken)).toEqual([]);
  expect(() => forget(broken, 'a')).not.toThrow();
});

test('what somebody else left in our place is not taken for work, and makes room', () => {
  const storage = memory();
  for (const left of ['{', 'null', '3', '{"work":1}', '{"work":"a","time":"b","link":"c"}', '[]'])
    storage.set(`unrolled:work:v1:${storage.map.size}`, left);
  expect(keptWork(storage)).toEqual([]);
  expect(keepNext(storage, { work: 'a', time: 1, link: 'mine' }).ok).toBe(true);
  expect(links(storage)).toEqual(['mine']);
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

test('what a newer version kept is known as such', () => {
  const storage = memory();
  keepNext(storage, { work: 'newer', time: 0, link: 'v=99&x=hole&end' });
  const newer = recall(storage, 'newer');
  expect(newer && isOfNewerVersion(newer)).toBe(true);
});
