import { expect, test } from 'vitest';
import { raised } from '../explain/raised.ts';
import { significant } from '../explain/significant.ts';
import { writeDistance } from './distance.ts';

test('a distance is read at a glance, however small it is', () => {
  const written = [4.2831, 0.9962, 0.0147, 0.00999, 0.0063, 0.0017, 3.94e-8, 2e-131, 0];
  expect(written.map(writeDistance)).toEqual([
    '4.3',
    '1',
    '0.015',
    '0.01',
    '0.0063',
    '0.0017',
    '3.9×10⁻⁸',
    '2.0×10⁻¹³¹',
    '0',
  ]);
  expect([Number.NaN, Number.POSITIVE_INFINITY].map(writeDistance)).toEqual(['NaN', '∞']);
});

test('a power of ten stands raised in a sentence, and what has none stays as it is', () => {
  const written = [2e-253, 3.14e7, 0.25, -4.1e-5].map((value) => raised(significant(value, 2)));
  expect(written).toEqual(['2.0×10⁻²⁵³', '3.1×10⁷', '0.25', '−4.1×10⁻⁵']);
});
