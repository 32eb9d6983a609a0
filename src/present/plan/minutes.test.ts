import { expect, test } from 'vitest';
import { paceOf, planOf, usualMinutes } from './minutes.ts';

const slide = (minutes: number | null, usual = 1, isHidden = false) => ({
  minutes,
  usual,
  isHidden,
});

test('the slides that are shown add up; those that are hidden take no time, and hold none up', () => {
  const plan = planOf([slide(2), slide(null, 1.5), slide(5, 1, true), slide(null)], null);
  expect(plan).toEqual({ begins: [0, 2, 3.5, 3.5], given: [2, 1.5, 5, 1], sum: 4.5 });
  expect(planOf([], null).sum).toBe(0);
});

test('a planned length is shared among the slides of which nothing is said', () => {
  expect(planOf([slide(10), slide(null, 1), slide(null, 3)], 30).given).toEqual([10, 5, 15]);
  expect(planOf([slide(10), slide(null)], 8)).toMatchObject({ given: [10, 0], sum: 10 });
  expect(planOf([slide(10)], 30).sum).toBe(10);
});

test('a lecture is on time while its slide may last, then behind; and ahead of one whose time has not come', () => {
  const plan = planOf([slide(2), slide(2, 1, true), slide(3)], null);
  expect(paceOf(plan, 0, 1.9)).toBe(0);
  expect(paceOf(plan, 0, 4)).toBe(-2);
  expect(paceOf(plan, 2, 0.5)).toBe(1.5);
  expect(paceOf(plan, 2, 5)).toBe(0);
  // A hidden slide that is shown by its name has the time of none.
  expect(paceOf(plan, 1, 2)).toBe(0);
  expect(paceOf(plan, 1, 3)).toBe(-1);
});

test('what is said of a slide makes it longer, in either language', () => {
  const usual = (notes: string, isAsked = false) =>
    usualMinutes({ text: '', notes, isSeen: true, isAsked });
  expect(usual('')).toBe(1);
  expect(usual('word '.repeat(260))).toBe(3);
  expect(usual('가나다라 '.repeat(140))).toBe(3);
  expect(usual('', true)).toBe(2);
});
