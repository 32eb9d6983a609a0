import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packWeights, unpackWeights } from './packedWeights.ts';
import { packIntegers, unpackIntegers } from './sextets.ts';

test('integers come back, in no more characters than their bits need', () => {
  const drawn = fc
    .integer({ min: 1, max: 31 })
    .chain((bits) => fc.tuple(fc.array(fc.nat(2 ** bits - 1)), fc.constant(bits)));
  fc.assert(
    fc.property(drawn, ([integers, bits]) => {
      const packed = packIntegers(integers, bits);
      expect(packed.length).toBe(Math.ceil((integers.length * bits) / 6));
      expect(unpackIntegers(packed, integers.length, bits)).toEqual(integers);
    }),
  );
});

test('weights on the grid come back to the last bit', () => {
  const weight = fc.integer({ min: -(2 ** 30) + 1, max: 2 ** 30 - 1 }).map((n) => n / 100);
  fc.assert(
    fc.property(fc.array(weight), (weights) => {
      const packed = packWeights(weights);
      expect(unpackWeights(packed ?? '', weights.length)).toEqual(weights.map((w) => w + 0));
    }),
  );
});

test('weights off the grid, or too large, are not packed', () => {
  for (const w of [0.005, 1 / 3, 2e7, -2e7, Number.NaN, Number.POSITIVE_INFINITY])
    expect(packWeights([0, w])).toBeNull();
});

test('a packing of a few small weights is a few characters', () => {
  expect(packWeights([0, 0, 0, 0])).toBe('A');
  expect(packWeights([1.27, -1.28, 0.5])).toMatch(/^I.{4}$/);
});

test('what was cut, prolonged or is no packing is recognised', () => {
  const packed = packWeights([1.27, -1.28, 0.5]) ?? '';
  for (const text of [
    '',
    'I',
    packed.slice(0, -1),
    `${packed}A`,
    packed.replace(/.$/, '!'),
    '_AAA',
  ])
    expect(unpackWeights(text, 3)).toBeNull();
});
