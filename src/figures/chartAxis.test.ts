import { expect, test } from 'vitest';
import { axisOf } from './chartAxis.ts';

test('on a logarithmic axis a power is a straight line for as far as doubles go, and then no line', () => {
  const powers = Float64Array.from({ length: 700 }, (_, n) => 10 ** (300 - n));
  const { shareOf } = axisOf([powers], 'log');
  const step = shareOf(1e300) - shareOf(1e299);
  expect(step).toBeGreaterThan(0);
  for (const n of [1, 300, 600])
    expect(shareOf(10 ** (300 - n))).toBeCloseTo(shareOf(1e300) - n * step, 9);
  for (const lost of [0, 5e-324, -5e-324]) expect(shareOf(lost)).toBeNaN();
});
