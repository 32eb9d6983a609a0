import { expect, it } from 'vitest';
import { axisOf } from './chartAxis.ts';
import { stepTicks } from './linearScale.ts';

it('writes only steps that there are, each once, and few enough to be read', () => {
  expect(stepTicks(2)).toEqual([0, 1, 2]);
  expect(stepTicks(100)).toEqual([0, 20, 40, 60, 80, 100]);
  // Where there is room for fewer beside each other.
  expect(stepTicks(100, 4)).toEqual([0, 50, 100]);
  expect(stepTicks(100, 2.5)).toEqual([0, 100]);
  for (let last = 1; last <= 10_000; last = Math.ceil(last * 1.3)) {
    const ticks = stepTicks(last);
    expect(new Set(ticks).size).toBe(ticks.length);
    expect(ticks.every((tick) => Number.isInteger(tick) && tick <= last)).toBe(true);
    expect(ticks.length).toBeGreaterThan(1);
    expect(ticks.length).toBeLessThan(9);
  }
});

it('writes no number twice beside a chart, however narrow or wide its range', () => {
  for (const scale of ['linear', 'log'] as const)
    for (const [low, high] of [
      [0, 2e-12],
      [0, 1e-7],
      [0.9999, 1.0001],
      [-3, 2],
      [0, 1.5e6],
      [999999, 1000001],
      [-1e300, 1e308],
      [1e-320, 1],
    ] as const) {
      const texts = axisOf([Float64Array.of(low, high)], scale).ticks.map(({ text }) => text);
      expect([scale, low, high, new Set(texts).size]).toEqual([scale, low, high, texts.length]);
    }
});
