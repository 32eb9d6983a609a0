import { expect, it } from 'vitest';
import { pathOf } from './pathOf.ts';

it('draws from point to point', () => {
  expect(
    pathOf([
      [0, 1],
      [2, 3],
      [4, 5.0004],
    ]),
  ).toBe('M0,1L2,3L4,5');
});

it('breaks where there is no number, and shows a number alone as a dot', () => {
  expect(
    pathOf([
      [0, 1],
      [1, Number.NaN],
      [2, 3],
      [3, Number.POSITIVE_INFINITY],
      [4, 1],
      [5, 2],
    ]),
  ).toBe('M0,1ZM2,3ZM4,1L5,2');
});
