import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pathOf } from '../pathOf.ts';
import {
  isInView,
  placeAt,
  pointAxis,
  reachOf,
  shownBeside,
  shownRange,
  shownSteps,
  stepAt,
  timeAxis,
  xAt,
} from './axis.ts';
import { lineOn } from './lineOn.ts';
import { symbolsOn } from './symbols.ts';
import { roundStep, ticksOn } from './ticks.ts';

const axes = fc
  .record({
    left: fc.double({ min: 0, max: 300, noNaN: true }),
    width: fc.double({ min: 40, max: 4000, noNaN: true }),
    steps: fc.integer({ min: 1, max: 2000 }),
    from: fc.double({ min: -5, max: 2000, noNaN: true }),
    span: fc.double({ min: 0.25, max: 2000, noNaN: true }),
  })
  .map(({ left, width, steps, from, span }) =>
    timeAxis({ left, right: left + width }, { from: Math.min(from, steps - 0.3), span }, steps),
  );

describe('the time axis', () => {
  test('a timestep is found where it is drawn, and drawn where the window has it', () => {
    fc.assert(
      fc.property(axes, fc.nat(), (axis, at) => {
        const t = at % axis.steps;
        expect(stepAt(axis, xAt(axis, t))).toBe(t);
        const x = xAt(axis, t);
        const half = axis.pitch / 2;
        expect(isInView(axis, t)).toBe(x + half > axis.left && x - half < axis.right);
      }),
    );
  });

  test('everything in view is drawn, and nothing else', () => {
    fc.assert(
      fc.property(axes, (axis) => {
        const shown = shownSteps(axis);
        const all = Array.from({ length: axis.steps }, (_, t) => t);
        expect(shown).toEqual(all.filter((t) => isInView(axis, t)));
        const [first, last] = shownRange(axis, 1);
        expect(first).toBeGreaterThanOrEqual(0);
        expect(last).toBeLessThan(axis.steps);
      }),
    );
  });

  test('beside the sequence there is no timestep', () => {
    const axis = timeAxis({ left: 100, right: 500 }, { from: -1, span: 4 }, 2);
    expect([150, 250, 350, 450].map((x) => stepAt(axis, x))).toEqual([null, 0, 1, null]);
  });

  test('what stands before the first timestep or behind the last is set off from it, found there, and gone when its end is', () => {
    const beside = { places: [-1, 4], width: 20, apart: 5 };
    const sides = { left: 100, right: 500 };
    const whole = timeAxis(sides, { from: 0, span: 4 }, 4, beside);
    expect([xAt(whole, -1), xAt(whole, 0), xAt(whole, 3), xAt(whole, 4)]).toEqual([
      85, 150, 450, 515,
    ]);
    expect([76, 94, 97, 101, 499, 503, 506, 524, 526].map((x) => placeAt(whole, x))).toEqual([
      -1,
      -1,
      null,
      0,
      3,
      null,
      4,
      4,
      null,
    ]);
    expect(reachOf(whole)).toEqual([75, 525]);
    const right = timeAxis(sides, { from: 1, span: 3 }, 4, beside);
    expect(shownBeside(right)).toEqual([4]);
    expect([80, 101, 510].map((x) => placeAt(right, x))).toEqual([null, 1, 4]);
    // A short sequence in the middle takes them along.
    const short = timeAxis(sides, { from: -1, span: 6 }, 4, beside);
    expect(placeAt(short, xAt(short, -1))).toBe(-1);
    expect(xAt(short, -1)).toBeGreaterThan(100);
  });

  test('numbers as points reach from one edge to the other', () => {
    const axis = pointAxis({ left: 50, right: 250 }, 10);
    expect([xAt(axis, 0), xAt(axis, 10)]).toEqual([50, 250]);
    expect([50, 59, 61, 250].map((x) => stepAt(axis, x))).toEqual([0, 0, 1, 10]);
  });
});

test('ticks are round, in view, and apart from each other', () => {
  expect([0.2, 1, 1.1, 3, 7, 60, 1001].map(roundStep)).toEqual([1, 1, 2, 5, 10, 100, 2000]);
  fc.assert(
    fc.property(axes, fc.integer({ min: 20, max: 200 }), (axis, apart) => {
      const ticks = ticksOn(axis, apart);
      for (const [i, t] of ticks.entries()) {
        expect(xAt(axis, t)).toBeGreaterThanOrEqual(axis.left);
        expect(xAt(axis, t)).toBeLessThanOrEqual(axis.right);
        if (i > 0)
          expect(xAt(axis, t) - xAt(axis, ticks[i - 1] as number)).toBeGreaterThan(apart - 1e-6);
      }
    }),
  );
});

test('symbols are written where they can be read, and numbers only whole', () => {
  const texts = ['h', 'e', 'l', 'l', 'o'];
  const of = (width: number, words: readonly string[]) =>
    symbolsOn(timeAxis({ left: 0, right: width }, { from: 0, span: 5 }, 5), words, 20).map(
      ({ text }) => text,
    );
  expect(of(200, texts)).toEqual(texts);
  expect(of(30, texts)).toEqual([]);
  expect(of(100, ['1', '2', '3', '4', '123456'])).toEqual([]);
});

describe('a line over the time axis', () => {
  const numbers = new Float64Array(2000).map((_, t) => (t % 2 === 0 ? 1 : -1));
  numbers[777] = -50;
  const line = (from: number, span: number) =>
    lineOn(timeAxis({ left: 0, right: 600 }, { from, span }, 2000), numbers, (value) => -value);

  test('keeps its peaks from afar, with no more points than the screen has use for', () => {
    const points = line(0, 2000);
    expect(points.length).toBeLessThan(1300);
    expect(Math.max(...points.map(([, y]) => y))).toBe(50);
    expect(points.every(([x], i) => i === 0 || x > (points[i - 1]?.[0] ?? 0))).toBe(true);
  });

  test('goes through every number from near', () => {
    expect(line(770, 12).map(([, y]) => -y)).toEqual([...numbers.subarray(769, 783)]);
  });

  test('breaks where there is no number', () => {
    const axis = timeAxis({ left: 0, right: 40 }, { from: 0, span: 4 }, 4);
    const points = lineOn(axis, [1, Number.NaN, 2, 3], (value) => value);
    expect(pathOf(points)).toBe('M5,1ZM25,2L35,3');
  });
});
