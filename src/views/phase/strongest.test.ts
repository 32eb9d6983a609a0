import { expect, test } from 'vitest';
import { strongest, sumOfOthers } from './strongest.ts';

test('all where there is room for all', () => {
  expect(strongest([0.2, 0.5, 0.3], 3)).toEqual({ shown: [0, 1, 2], others: 0 });
});

test('the largest in their own order, and a row left to say how many others there are', () => {
  const values = [0.1, 0.3, 0.05, 0.4, 0.15];
  expect(strongest(values, 3)).toEqual({ shown: [1, 3], others: 3 });
});

test('the picked one has a row, however small it is', () => {
  const values = [0.1, 0.3, 0.05, 0.4, 0.15];
  expect(strongest(values, 3, 2)).toEqual({ shown: [2, 3], others: 3 });
  expect(strongest(values, 3, 1)).toEqual({ shown: [1, 3], others: 3 });
});

test('what all others have together is their own sum, however much larger the others are', () => {
  expect(sumOfOthers([1e-20, 1, 2e-20, 0.5], [1, 3])).toBe(1e-20 + 2e-20);
  expect(sumOfOthers([0.25, 0.75], [0, 1])).toBe(0);
});
