import { expect, test } from 'vitest';
import { EMPTY_SLIDE } from '../../deck/deck.ts';
import type { Lecture, ShownSlide } from '../shown.ts';
import { WHOLE, withChapters, withMinutes, withSlideShown } from './choice.ts';
import { lecturePlan } from './lecturePlan.ts';
import { shownPart } from './shownIn.ts';

const slide = (address: string, chapter: string, minutes: number | null): ShownSlide => ({
  ...EMPTY_SLIDE,
  ...{ address, chapter, title: address, minutes },
  ...{ hasFigure: false, scene: null, absent: [], tell: null, step: null },
});

const lecture: Lecture = {
  title: 'D',
  own: null,
  slides: [
    slide('a.1', 'First', 2),
    slide('a.2', '', null),
    slide('b.1', 'Second', 4),
    slide('b.2', '', 4),
  ],
};

test('the minutes of a plan follow the chapters that are chosen, and a length is shared among what is left', () => {
  const all = lecturePlan(lecture, WHOLE);
  expect(all).toMatchObject({ begins: [0, 2, 2.5, 6.5], sum: 10.5, usual: 10.5, isPlanned: true });
  const second = withChapters(WHOLE, ['a.1'], false);
  expect(lecturePlan(lecture, second)).toMatchObject({ begins: [0, 0, 0, 4], sum: 8 });
  const first = withChapters(WHOLE, ['b.1'], false);
  expect(lecturePlan(lecture, { ...first, length: 20 })).toMatchObject({
    given: [2, 18, 4, 4],
    sum: 20,
  });
  // What the lecturer says of a slide on this device comes before what its deck says.
  const said = withMinutes(first, 'a.1', 1);
  expect(lecturePlan(lecture, said)).toMatchObject({ begins: [0, 1, 1.5, 1.5] });
});

test('nobody is behind a plan that nobody has made', () => {
  const guessed = withSlideShown(withChapters(WHOLE, ['b.1'], false), 'a.1', false);
  expect(lecturePlan(lecture, guessed).isPlanned).toBe(false);
  expect(lecturePlan(lecture, { ...guessed, length: 5 }).isPlanned).toBe(true);
});

test('the audience counts the slides that are shown, and a chapter begins with the first that is left of it', () => {
  const choice = withSlideShown(withSlideShown(WHOLE, 'a.1', false), 'b.2', false);
  expect(
    shownPart(lecture, choice).slides.map(({ address, chapter }) => [address, chapter]),
  ).toEqual([
    ['a.2', 'First'],
    ['b.1', 'Second'],
  ]);
  expect(shownPart(lecture, WHOLE)).toBe(lecture);
});
