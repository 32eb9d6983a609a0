import { expect, test } from 'vitest';
import { createRandom } from './random.ts';
import { chancesOf, drawClass, likeliest } from './sample.ts';

const logits = Float64Array.of(1, 3, -2, 3);

test('at temperature 0 the likeliest is taken, the first of several', () => {
  expect(likeliest(logits)).toBe(1);
  expect(drawClass(logits, 0, 0.99)).toBe(1);
});

test('what is drawn comes as often as its chance says, and a high temperature evens chances out', () => {
  const random = createRandom(3);
  const chances = chancesOf(logits, 1);
  const counts = new Float64Array(4);
  for (let i = 0; i < 20_000; i++) {
    const drawn = drawClass(logits, 1, random());
    counts[drawn] = (counts[drawn] as number) + 1 / 20_000;
  }
  counts.forEach((share, i) => {
    expect(share).toBeCloseTo(chances[i] as number, 1);
  });
  expect(Math.max(...chancesOf(logits, 100))).toBeLessThan(0.27);
  expect(Math.max(...chancesOf(logits, 0.05))).toBeCloseTo(0.5, 6);
});

test('the largest logits there are still have chances, and NaN has none', () => {
  expect([...chancesOf(Float64Array.of(1e300, 0), 0.01)]).toEqual([1, 0]);
  expect(drawClass(Float64Array.of(Number.NaN, Number.NaN), 1, 0.5)).toBe(-1);
  expect(drawClass(Float64Array.of(Number.NaN, 1), 0, 0.5)).toBe(1);
  expect(drawClass(logits, 1, 1 - 2 ** -53)).toBe(3);
});
