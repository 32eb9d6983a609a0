import { expect, test } from 'vitest';
import { telling } from './decimal.ts';

test.each([
  [13780.612339822379, '13780.6123398\u2026'],
  [2.6561398887587544e-5, '0.0000265614'],
  [0, '0'],
  [1.1, '1.1'],
  [-1 / 3, '\u22120.333333'],
  [1e300, '1e300'],
  [4.94e-324, '4.94066e\u2212324'],
  [Number.POSITIVE_INFINITY, '\u221e'],
  [Number.NaN, 'NaN'],
])('%f reads %s where growth is told', (value, text) => {
  expect(telling(value)).toBe(text);
});
