import { expect, test } from 'vitest';
import { significant } from '../explain/significant.ts';
import { gradientFate } from './gradientFate.ts';

test('a gradient lost to rounding has vanished, and one that was stopped is exactly 0', () => {
  const lost = { kind: 'underflows', since: 1, format: 'float64' };
  expect(gradientFate([0, 5e-324, 1e-200, 1], 3)).toEqual(lost);
  expect(gradientFate([5e-324, 5e-324, 1e-200, 1], 3)).toEqual(lost);
  expect(gradientFate([0, 0, 0.5, 1], 3)).toEqual({ kind: 'isZero', since: 1 });
  // What a double still has may be lost to a single.
  const small = [0, 1e-45, 1e-20, 1];
  expect(gradientFate(small, 3).kind).toBe('isZero');
  expect(gradientFate(small, 3, 'float32')).toEqual({ ...lost, format: 'float32' });
});

test('no digits are written of a number that has none left', () => {
  expect(significant(5e-324, 2)).toBe('<2.3e\u2212308');
  expect(significant(-5e-324, 2)).toBe('>\u22122.3e\u2212308');
});
