import { expect, test } from 'vitest';
import { clockText } from './clock.ts';

test('time spent reads as a clock', () => {
  expect(clockText(-5)).toBe('0:00');
  expect(clockText(65_900)).toBe('1:05');
  expect(clockText(3_600_000 + 61_000)).toBe('1:01:01');
});
