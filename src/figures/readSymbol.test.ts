import { expect, test } from 'vitest';
import { readSymbol } from './readSymbol.ts';

/** A symbol with its indices after `_` and its exponents after `^`. */
const levels = (source: string) =>
  readSymbol(source)
    .map(({ text, isSub, isSuper }) => `${isSub ? '_' : isSuper ? '^' : ''}${text}`)
    .join('');

test('a transposed matrix and a square are set in the letters of the formula, raised', () => {
  expect(levels('W_h\u1d40')).toBe('W_h^T');
  expect(levels('W_{hr}\u1d40')).toBe('W_hr^T');
  expect(levels('1-h_{2}\u00b2')).toBe('1\u2212h_2^2');
  expect(levels('x_{4}')).toBe('x_4');
});
