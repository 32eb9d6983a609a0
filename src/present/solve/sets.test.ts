import { expect, test } from 'vitest';
import { exercisesOf, forSolving, isAsked, nameOfSet } from '../../deck/asks.ts';
import { type Deck, EMPTY_SLIDE } from '../../deck/deck.ts';
import { packDeck, unpackDeck } from '../../deck/deckLink.ts';
import { doubtsIn, examNumbers } from '../../exercise/another.ts';
import { blanksOf } from '../../exercise/exam.ts';
import { exerciseWords } from '../../language/exercise.ts';
import { solveWords } from '../../language/solve.ts';
import type { Ask } from '../../scene/document/ask.ts';
import { decode } from '../../scene/link/link.ts';
import { exerciseSlides, moreVersions } from '../deck/exerciseSlides.ts';
import { lectureOf } from '../lecture.ts';
import { type KeptSet, keepSet, keptSet, UNTOUCHED } from './keptSets.ts';
import { reportOf } from './report.ts';
import { slideNow } from './solving.ts';

const ASKED = 'v=1&cell=rnn.2&net=coarse.5&x=hello&t=1&p=f&unit=0&ask=h.1.0&end';
const BACK =
  'v=1&cell=rnn.2&net=coarse.3&x=hell&t=2&fig=gradient&back=a_common_one&unit=0&ask=a.2.0.gradient&end';

const slide = (link: string | null, more = {}) => ({ ...EMPTY_SLIDE, link, ...more });
const deck: Deck = {
  title: 'Week 3',
  slides: [
    slide(null, { title: 'Read this first', text: 'Paper helps.' }),
    slide(ASKED, { title: '$h_{1}$[0]?', notes: 'it is 0.45' }),
    slide(BACK, { title: '$\\mathrm{d}a_{2}$[0]?' }),
    slide('v=1&x=hello&t=2&end', { title: 'Look' }),
    slide(ASKED, { title: 'kept back', isHidden: true }),
  ],
};

function boxOf() {
  const kept = new Map<string, string>();
  return {
    kept,
    get: (key: string) => kept.get(key) ?? null,
    set: (key: string, value: string) => void kept.set(key, value),
    remove: (key: string) => void kept.delete(key),
    keys: () => [...kept.keys()],
  };
}

test('the exercises of a deck are its slides that ask and are shown', () => {
  expect(deck.slides.map(isAsked)).toEqual([false, true, true, false, true]);
  expect(exercisesOf(deck).map(({ link }) => link)).toEqual([ASKED, BACK]);
});

test('who solves a set gets neither the notes of whoever made it nor what is hidden', () => {
  const packed = packDeck(forSolving(deck));
  const read = unpackDeck(packed ?? '')?.deck;
  expect(read?.slides).toHaveLength(4);
  expect(JSON.stringify(read)).not.toMatch(/0\.45|kept back/);
  expect(read && nameOfSet(read)).toBe(nameOfSet(deck));
});

test('a set is known by what it asks, whatever it is called', () => {
  expect(nameOfSet({ ...deck, title: 'Week 4' })).toBe(nameOfSet(deck));
  expect(nameOfSet({ ...deck, slides: deck.slides.toReversed() })).not.toBe(nameOfSet(deck));
});

test('how far a set has come is read back, and what is broken is as if it were not there', () => {
  const box = boxOf();
  const set: KeptSet = {
    at: 2,
    spent: new Map([[1, 90_000]]),
    results: new Map([[1, { outcome: 'later', tries: 3, told: 0, hint: 1 }]]),
  };
  keepSet(box, 'a', set);
  keepSet(box, 'b', UNTOUCHED);
  expect(keptSet(box, 'a', 5)).toEqual(set);
  expect(keptSet(box, 'c', 5)).toEqual(UNTOUCHED);
  const [key = ''] = box.kept.keys();
  for (const wrong of [
    'x',
    '{}',
    '[["a",7]]',
    '[["a",{"at":-1,"spent":[[9,1],["x",2]],"results":[[0,{"outcome":"left"}],[1,null]]}]]',
  ]) {
    box.set(key, wrong);
    expect(keptSet(box, 'a', 5)).toEqual(UNTOUCHED);
  }
});

test('only so many sets are kept, the oldest given up first', () => {
  const box = boxOf();
  for (let i = 0; i < 40; i++) keepSet(box, `set ${i}`, { ...UNTOUCHED, at: 1 });
  expect(keptSet(box, 'set 0', 5).at).toBe(0);
  expect(keptSet(box, 'set 39', 5).at).toBe(1);
});

test('versions of an exercise differ, and in each every slip can be told', () => {
  const { scene } = decode(ASKED);
  const ask = scene.ask as Ask;
  const [alone] = exerciseSlides(exerciseWords.en, scene, ask, 1);
  expect(decode(alone?.link ?? '').scene).toEqual(scene);
  const five = exerciseSlides(exerciseWords.en, scene, ask, 5);
  const more = moreVersions(decode(five[4]?.link ?? '').scene, ask, five[4] ?? EMPTY_SLIDE, 3);
  const links = [...five, ...more].map(({ link }) => link ?? '');
  expect(new Set(links).size).toBe(8);
  for (const link of links) {
    const { scene: version, problems } = decode(link);
    expect(problems).toEqual([]);
    expect(version.ask).toEqual(ask);
    expect(doubtsIn(blanksOf(examNumbers(version, ask), ask))).toBe(0);
  }
  expect(more.map(({ title }) => title.slice(-4))).toEqual([' (6)', ' (7)', ' (8)']);
});

test('the result as text says what was asked, how it went, and that it proves nothing', async () => {
  const { slides } = await lectureOf('set', deck);
  const set = { name: '', title: deck.title, slides: slides.slice(0, 4), count: 2, packed: null };
  const kept = {
    spent: new Map([
      [1, 90_000],
      [2, 30_000],
    ]),
    results: new Map([[1, { outcome: 'later', tries: 3, told: 0, hint: 1 } as const]]),
  };
  const about = { who: ' Kim ', link: 'https://x/#solve=y', date: 'today' };
  for (const tongue of ['ko', 'en'] as const) {
    const words = solveWords[tongue];
    const text = reportOf(words, set, kept, about);
    const lines = text.split('\n');
    expect(lines).toHaveLength(7);
    expect(text).toMatch(
      /Week 3[\s\S]*Kim\n[\s\S]*\b2\b[\s\S]*h_1\[0\]\?[\s\S]*1\.5[\s\S]*da_2\[0\]\?/,
    );
    expect(text).toContain(words.notDone);
    expect(text).toMatch(/증명이 되지는|proves nothing/);
    expect(text).not.toMatch(/undefined|NaN|[$\\]/);
  }
});

test('behind the last slide there is none', () => {
  expect(slideNow({ ...UNTOUCHED, of: '', set: null })).toBeNull();
});
