import { expect, test } from 'vitest';
import { thinned } from './thinned.ts';

const same = (n: number) => n;

test('a line of ten thousand steps keeps its peaks and is drawn with a few hundred points', () => {
  const numbers = new Float64Array(10_001);
  numbers[7777] = 5;
  numbers[1234] = -3;
  const points = thinned(numbers, same, same);
  expect(points.length).toBeLessThanOrEqual(501);
  expect(points).toContainEqual([7777, 5]);
  expect(points).toContainEqual([1234, -3]);
  expect(points.every(([x], i) => i === 0 || x >= (points[i - 1]?.[0] ?? 0))).toBe(true);
});

test('what is not a number is not drawn', () => {
  expect(thinned(Float64Array.of(1, Number.POSITIVE_INFINITY, Number.NaN, 2), same, same)).toEqual([
    [0, 1],
    [3, 2],
  ]);
});
