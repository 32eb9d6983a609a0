import { expect, test } from 'vitest';
import { percent } from './decimal.ts';
import { telling } from './telling.ts';

test.each([
  [13780.612339822379, '13780.6123398'],
  [2.6561398887587544e-5, '0.0000265614'],
  [1.1 ** 2, '1.21'],
  [1.1 * 1.1 * 1.1, '1.331'],
  [1.1 ** 12, '3.13842837672'],
  [2.00000000000004, '2'],
  [Math.E, '2.71828182846'],
  [-40, '\u221240'],
  [123456789012345, '123456789012345'],
  [0.00000010137, '0.00000010137'],
  [1.1 ** 17, '5.05447028499'],
  [999999999999.96, '1000000000000'],
  [0, '0'],
  [1.1, '1.1'],
  [-1 / 3, '\u22120.333333'],
  [1e300, '1e300'],
  [4.94e-324, '<2.3e\u2212308'],
  [Number.POSITIVE_INFINITY, '\u221e'],
  [Number.NaN, 'NaN'],
])('%f reads %s where growth is told', (value, text) => {
  expect(telling(value)).toBe(text);
});

test('a share that is not quite all or nothing is not rounded to it', () => {
  expect([0, 0.001, 0.5, 0.9999, 1].map((share) => percent(share))).toEqual([
    '0%',
    '<1%',
    '50%',
    '>99%',
    '100%',
  ]);
  expect([0.00001, 0.4567, 0.99999].map((share) => percent(share, 2))).toEqual([
    '<0.01%',
    '45.67%',
    '>99.99%',
  ]);
});
