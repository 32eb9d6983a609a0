import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { withText } from '../change/change.ts';
import { withFigure, withWindow } from '../change/changeView.ts';
import { DEFAULT_SCENE } from '../document/defaults.ts';
import { NEAREST_SPAN } from '../document/scene.ts';
import { decode } from '../link/link.ts';
import { moveTo } from './moments.ts';
import { keepingInView, nearestWindow, widened, windowOf, zoomed } from './window.ts';

const STEPS = 40;
const window = fc
  .record({
    from: fc.double({ min: -20, max: 60, noNaN: true }),
    span: fc.double({ min: 0, max: 80, noNaN: true }),
  })
  .map((given) => nearestWindow(given, STEPS));
const step = fc.integer({ min: 0, max: STEPS - 1 });
/** Windows are told in hundredths. */
const DUST = 0.011;

describe('the part of the time axis in view', () => {
  test('follows a timestep until it is in view, or nothing else is', () => {
    fc.assert(
      fc.property(window, step, (given, t) => {
        const { from, span } = keepingInView(given, t, STEPS);
        expect(span).toBe(given.span);
        const inside = [t, t + 1] as const;
        const [outer, inner] =
          span >= 1 ? [[from, from + span], inside] : [inside, [from, from + span]];
        expect(outer[0]).toBeLessThanOrEqual((inner[0] ?? 0) + DUST);
        expect(outer[1]).toBeGreaterThanOrEqual((inner[1] ?? 0) - DUST);
        expect(keepingInView({ from, span }, t, STEPS)).toEqual({ from, span });
      }),
    );
  });

  test('shows no less than the screen has use for, around the same middle', () => {
    fc.assert(
      fc.property(window, step, (given, t) => {
        const inside = nearestWindow({ from: t + 0.4, span: 0.3 }, STEPS);
        expect(widened(inside, 1, STEPS)).toEqual(
          nearestWindow({ from: t + 0.05, span: 1 }, STEPS),
        );
        expect(widened(given, NEAREST_SPAN, STEPS)).toBe(given);
        expect(zoomed(given, 0.001, 0.5, STEPS, 1).span).toBe(1);
        expect(zoomed(given, 0.001, 0.5, STEPS, 0.4).span).toBe(0.4);
      }),
    );
  });

  test('of the comparison is its own: a link of before shows all of it, and the chain stays where it was', () => {
    const old = decode('v=1&x=hellohellohello&win=3_2&fig=compare&end').scene;
    expect([windowOf(old), old.window]).toEqual([null, { from: 3, span: 2 }]);
    const long = withText(DEFAULT_SCENE, 'hello'.repeat(8));
    const near = withWindow(withFigure(long, 'compare'), { from: 0, span: 10 });
    const moved = moveTo(near, 20);
    expect([windowOf(moved), moved.window]).toEqual([{ from: 12, span: 10 }, null]);
    expect(windowOf(withFigure(moved, 'gradient'))).toBeNull();
  });
});
