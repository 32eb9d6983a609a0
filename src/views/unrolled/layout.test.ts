import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shownRange, timeAxis, xAt } from '../../figures/time/axis.ts';
import { comfortable, layOutChain } from './layout.ts';

const size = fc.record({
  width: fc.integer({ min: 320, max: 3840 }),
  height: fc.integer({ min: 300, max: 2000 }),
  steps: fc.integer({ min: 1, max: 2000 }),
  hidden: fc.integer({ min: 1, max: 256 }),
  inputs: fc.integer({ min: 1, max: 200 }),
  outputs: fc.integer({ min: 1, max: 200 }),
  isOneHot: fc.boolean(),
  span: fc.option(fc.double({ min: 1, max: 2000, noNaN: true })),
  lines: fc.constantFrom(0, 1),
});

describe('the layout of the chain', () => {
  test('output, state and input stand one below the other, whatever the sizes', () => {
    fc.assert(
      fc.property(size, (given) => {
        const layout = layOutChain(given);
        const { state, input, symbolY, timeY, height } = layout;
        const output = layout.isFar ? { ...layout.losses, top: layout.answers.top } : layout.output;
        const ys = [output.top, output.bottom, state.top, state.bottom, input.top, input.bottom];
        const down = [...ys, symbolY, timeY, height];
        down.forEach((y, i) => {
          expect(y).toBeGreaterThanOrEqual((down[i - 1] ?? 0) - 1e-6);
        });
      }),
    );
  });

  test('where no window is chosen, every timestep comes into view', () => {
    fc.assert(
      fc.property(size, fc.nat(), (given, at) => {
        const layout = layOutChain({ ...given, span: null });
        const t = at % given.steps;
        const window = comfortable(layout, t, given.steps);
        const axis = timeAxis(layout, window, given.steps);
        const x = xAt(axis, t);
        expect(x).toBeGreaterThan(layout.left);
        expect(x).toBeLessThan(layout.width);
        const [first, last] = shownRange(axis);
        expect(first).toBeLessThanOrEqual(t);
        expect(last).toBeGreaterThanOrEqual(t);
      }),
    );
  });

  test('from near to far the columns close up without a jump', () => {
    const at = (span: number) =>
      layOutChain({
        width: 1100,
        height: 450,
        steps: 300,
        hidden: 12,
        inputs: 9,
        outputs: 9,
        isOneHot: true,
        lines: 0,
        span,
      });
    let before = at(1);
    for (let span = 1; span < 300; span *= 1.01) {
      const layout = at(span);
      expect(Math.abs(layout.state.top - before.state.top)).toBeLessThan(12);
      expect(Math.abs(layout.state.bottom - before.state.bottom)).toBeLessThan(12);
      expect(layout.closeness).toBeGreaterThanOrEqual(before.closeness);
      before = layout;
    }
    expect([at(1).closeness, before.closeness]).toEqual([0, 1]);
    expect(before.state.width).toBeCloseTo(before.pitch, 9);
  });

  test('two thousand timesteps draw no more columns than fit', () => {
    const layout = layOutChain({
      width: 1100,
      height: 450,
      steps: 2000,
      hidden: 4,
      inputs: 4,
      outputs: 4,
      isOneHot: true,
      span: null,
      lines: 0,
    });
    const [first, last] = shownRange({ ...comfortable(layout, 1000, 2000), steps: 2000 });
    expect(last - first).toBeLessThan(10);
  });
});

test('layers stand one above the other, clear of each other, at every distance', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 8 }),
      fc.nat(),
      fc.integer({ min: 320, max: 1100 }),
      fc.double({ min: 0.25, max: 60, noNaN: true }),
      (layers, at, height, span) => {
        const large = at % layers.length;
        const { levels, state, symbolY, output } = layOutChain({
          width: 1000,
          height,
          steps: 20,
          hidden: layers[large] ?? 1,
          levels: layers.map((units, i) => ({ units, isLarge: i === large })),
          shown: large,
          inputs: 4,
          outputs: 4,
          isOneHot: true,
          span,
          lines: 0,
        });
        expect(levels[large]).toBe(state);
        for (const [i, level] of levels.entries()) {
          expect(level.bottom).toBeGreaterThan(level.top);
          expect(level.bottom).toBeLessThan(levels[i - 1]?.top ?? symbolY);
        }
        if (height >= 600 && layers.length < 4)
          expect(levels.at(-1)?.top).toBeGreaterThan(output.bottom);
      },
    ),
  );
});
