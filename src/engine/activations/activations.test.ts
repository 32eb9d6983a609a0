import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ActivationId, activations } from './table.ts';

describe.each(Object.keys(activations) as ActivationId[])('%s', (id) => {
  const { f, rate, range } = activations[id];

  test('has the rate it says', () => {
    fc.assert(
      fc.property(fc.double({ min: -20, max: 20, noNaN: true }), (a) => {
        fc.pre(id !== 'relu' || Math.abs(a) > 1e-4);
        const difference = (f(a + 1e-5) - f(a - 1e-5)) / 2e-5;
        expect(rate(a, f(a))).toBeCloseTo(difference, 6);
      }),
    );
  });

  test('stays in its range', () => {
    for (const a of [-1e308, -40, -1, 0, 1, 40, 1e308]) {
      expect(f(a)).toBeGreaterThanOrEqual(range[0]);
      expect(f(a)).toBeLessThanOrEqual(range[1]);
    }
  });

  test('passes NaN on', () => {
    expect(f(Number.NaN)).toBeNaN();
  });
});

test('the rate of ReLU at its kink is 0, as in PyTorch', () => {
  const { rate } = activations.relu;
  expect(rate(0, 0)).toBe(0);
});
