import { expect, test } from 'vitest';
import { clockText, paceOf } from './pace.ts';

test('a lecture of 40 minutes and 20 slides is ahead, on time or behind', () => {
  const pace = (spent: number, at: number) => paceOf({ spent, at, minutes: 40, count: 20 });
  expect(pace(0, 0)).toBe(0);
  expect(pace(11, 5)).toBe(0);
  expect(pace(4, 5)).toBe(6);
  expect(pace(20, 5)).toBe(-8);
});

test('time spent reads as a clock', () => {
  expect(clockText(-5)).toBe('0:00');
  expect(clockText(65_900)).toBe('1:05');
  expect(clockText(3_600_000 + 61_000)).toBe('1:01:01');
});
