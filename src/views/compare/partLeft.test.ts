import { expect, test } from 'vitest';
import { partLeft } from './partLeft.ts';

test.each([
  [1, '100%'],
  [0.555, '56%'],
  [0.0123, '1.2%'],
  [0.0004, '< 0.1%'],
  [0, '0%'],
  [9.6, '960%'],
  [1.04, '104%'],
  [1e9, '> 100000%'],
  [Number.POSITIVE_INFINITY, '–'],
  [Number.NaN, '–'],
])('%f of a first difference is written %s', (part, text) => {
  expect(partLeft(part)).toBe(text);
});
