import { expect, test } from 'vitest';
import { EMPTY_CURVE, longer, lossAt, MOST_LOSSES, shorter, smoothed } from './curve.ts';
import { firstStates, nearestState, statesUntil, withStates } from './keptStates.ts';

const falling = (from: number, count: number) =>
  Float64Array.from({ length: count }, (_, i) => 1 / (1 + from + i));

test('a curve holds every loss while there is room, whatever the pieces it came in', () => {
  const whole = longer(EMPTY_CURVE, falling(0, 100));
  expect(longer(longer(EMPTY_CURVE, falling(0, 37)), falling(37, 63))).toEqual(whole);
  expect(lossAt(whole, 41)).toBe(1 / 42);
  expect(lossAt(whole, 100)).toBeNaN();
  expect(shorter(whole, 10).losses).toEqual(falling(0, 10));
});

test('of a million updates it holds the means of bundles, and stays small', () => {
  let curve = EMPTY_CURVE;
  for (let from = 0; from < 1e6; from += 25_000) curve = longer(curve, falling(from, 25_000));
  expect(curve.updates).toBe(1e6);
  expect(curve.losses.length).toBeLessThanOrEqual(MOST_LOSSES);
  expect(lossAt(curve, 500_000)).toBeCloseTo(1 / 500_001, 8);
});

test('a loss that is no number stays one, and does not hide those before', () => {
  const curve = longer(longer(EMPTY_CURVE, falling(0, 9)), Float64Array.of(Number.NaN));
  expect(lossAt(curve, 9)).toBeNaN();
  expect(smoothed(curve.losses)[4]).toBe(0.2);
});

test('moments to come back to are thinned out evenly, the start among them, and bounded', () => {
  const state = (updates: number) => ({
    updates,
    weights: new Float64Array(1000),
    memory: new Float64Array(2001),
  });
  let kept = firstStates(state(0));
  for (let n = 1; n <= 5000; n++)
    if (n % kept.every === 0) kept = withStates(kept, [state(n)], state(n));
  expect(kept.states.length).toBeLessThanOrEqual(400);
  expect(kept.states.length).toBeGreaterThan(150);
  expect(nearestState(kept, -5).updates).toBe(0);
  expect(Math.abs(nearestState(kept, 3210).updates - 3210)).toBeLessThanOrEqual(kept.every / 2);
  expect(statesUntil(kept, 100).states.at(-1)?.updates).toBeLessThanOrEqual(100);
});
