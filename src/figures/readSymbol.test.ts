import { expect, test } from 'vitest';
import { readSymbol } from './readSymbol.ts';
import { symbolText } from './symbolText.ts';

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

test('a letter of a layer that reads both ways has its arrow over it, in words behind it', () => {
  expect(readSymbol('\\overleftarrow{W}_{h}\\overleftarrow{h}^{(2)}_{3}')).toMatchObject([
    { text: 'W', arrow: '\u2190' },
    { text: 'h', isSub: true },
    { text: 'h', arrow: '\u2190' },
    { text: '(2)', isSuper: true },
    { text: '3', isSub: true },
  ]);
  expect(symbolText('\\overrightarrow{h}_{1}')).toBe('h\u2192 1');
});
