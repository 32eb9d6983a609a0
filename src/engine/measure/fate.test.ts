import { expect, test } from 'vitest';
import { fateOf } from './fate.ts';
import { grow } from './growth.ts';

const fate = (
  activation: 'tanh' | 'sigmoid' | 'relu' | 'identity',
  w: number,
  start = 1,
  steps = 100,
) => fateOf(grow({ activation, w, start, steps }).values);

test('what becomes of a number is told by where it ends', () => {
  expect(fate('relu', 1.1)).toEqual({ kind: 'explodes' });
  expect(fate('identity', 0.9)).toEqual({ kind: 'vanishes' });
  expect(fate('identity', 1.1, 1, 8000)).toMatchObject({ kind: 'overflows', step: 7448 });
  expect(fate('tanh', 1.5)).toEqual({ kind: 'settles', at: expect.closeTo(0.8586, 4) });
  expect(fate('relu', -1)).toEqual({ kind: 'isZero', step: 1 });
  expect(fate('tanh', -1.5)).toMatchObject({
    kind: 'alternates',
    between: [expect.closeTo(-0.8586, 4), expect.closeTo(0.8586, 4)],
  });
  expect(fate('identity', 1)).toEqual({ kind: 'settles', at: 1 });
  expect(fate('sigmoid', 1)).toMatchObject({ kind: 'settles' });
  expect(fate('tanh', 1.1, 1, 1)).toEqual({ kind: 'wanders' });
});
