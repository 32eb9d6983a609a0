import { expect, test } from 'vitest';
import { type Choice, WHOLE, withChapters, withMinutes, withSlideShown } from './choice.ts';
import { shownBeside, shownIn, shownNear } from './shownIn.ts';

/** Two chapters: `a.1` to `a.3`, of which the second is hidden by its deck, and `b.1`, `b.2`. */
const slides = ['a.1', 'a.2', 'a.3', 'b.1', 'b.2'].map((address) => ({
  address,
  chapter: { 'a.1': 'First', 'b.1': 'Second' }[address] ?? '',
  isHidden: address === 'a.2',
}));

const places = (choice: Choice) =>
  shownIn(slides, choice).flatMap((isShown, i) => (isShown ? [slides[i]?.address] : []));

test('what the deck hides, the chapters that are left out and single slides are passed over', () => {
  expect(places(WHOLE)).toEqual(['a.1', 'a.3', 'b.1', 'b.2']);
  const noFirst = withChapters(WHOLE, ['a.1'], false);
  expect(places(noFirst)).toEqual(['b.1', 'b.2']);
  const one = withSlideShown(noFirst, 'b.2', false);
  expect(places(one)).toEqual(['b.1']);
  // A chapter that is chosen again has the slides that it had.
  expect(places(withChapters(one, ['a.1'], true))).toEqual(['a.1', 'a.3', 'b.1']);
  expect(places(withSlideShown(one, 'b.2', true))).toEqual(['b.1', 'b.2']);
});

test('minutes are said of a slide, said anew and taken back', () => {
  const said = withMinutes(withMinutes(WHOLE, 'a.1', 2), 'a.1', 3);
  expect(said.minutes).toEqual([['a.1', 3]]);
  expect(withMinutes(said, 'a.1', null)).toEqual(WHOLE);
});

test('on and back one comes from shown slide to shown slide, also from one that is hidden', () => {
  const shown = [false, true, false, false, true, false];
  expect([0, 1, 2, 4, 5].map((at) => shownBeside(shown, at, 1))).toEqual([1, 4, 4, -1, -1]);
  expect([0, 1, 2, 4, 5].map((at) => shownBeside(shown, at, -1))).toEqual([-1, -1, 1, 1, 4]);
  expect([0, 1, 2, 5].map((at) => shownNear(shown, at))).toEqual([1, 1, 4, 4]);
  expect(shownNear([false, false], 1)).toBe(1);
});
