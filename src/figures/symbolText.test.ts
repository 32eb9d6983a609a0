import { expect, test } from 'vitest';
import { symbolText } from './symbolText.ts';

test('a screen reader is told symbols, and no TeX', () => {
  expect(symbolText('t = 1, vector \\tanh\\left(c_{1}\\right)')).toBe('t = 1, vector tanh(c 1)');
  expect(symbolText('f_{1} \\odot c_{0}, t = 1')).toBe('f 1 ⊙ c 0, t = 1');
  expect(symbolText('W_xi x_{t-1}')).toBe('W xi x t−1');
  expect(symbolText('a_{f,2}, 번: −0.55')).toBe('a f,2, 번: −0.55');
});
