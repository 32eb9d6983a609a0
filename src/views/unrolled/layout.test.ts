import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cameraFor, columnX, layOutChain, visibleRange } from './layout.ts';

const size = fc.record({
  width: fc.integer({ min: 320, max: 3840 }),
  height: fc.integer({ min: 300, max: 2000 }),
  steps: fc.integer({ min: 1, max: 2000 }),
  hidden: fc.integer({ min: 1, max: 256 }),
  inputs: fc.integer({ min: 1, max: 200 }),
  outputs: fc.integer({ min: 1, max: 200 }),
});

describe('the layout of the chain', () => {
  test('output, state and input stand one below the other, whatever the sizes', () => {
    fc.assert(
      fc.property(size, (given) => {
        const { output, state, input, symbolY, timeY, height } = layOutChain(given);
        const ys = [0, output.top, output.bottom, state.top, state.bottom, input.top, input.bottom];
        expect([...ys, symbolY, timeY, height]).toEqual(
          [...ys, symbolY, timeY, height].sort((a, b) => a - b),
        );
      }),
    );
  });

  test('the camera keeps every timestep in view', () => {
    fc.assert(
      fc.property(size, fc.nat(), (given, at) => {
        const layout = layOutChain(given);
        const t = at % given.steps;
        const camera = cameraFor(layout, t, given.steps);
        const x = columnX(layout, t) - camera;
        expect(x).toBeGreaterThan(layout.left);
        expect(x).toBeLessThan(layout.width);
        const [first, last] = visibleRange(layout, camera, given.steps);
        expect(first).toBeLessThanOrEqual(t);
        expect(last).toBeGreaterThanOrEqual(t);
      }),
    );
  });

  test('two thousand timesteps draw no more columns than fit', () => {
    const layout = layOutChain({
      width: 1100,
      height: 450,
      steps: 2000,
      hidden: 4,
      inputs: 4,
      outputs: 4,
    });
    const [first, last] = visibleRange(layout, cameraFor(layout, 1000, 2000), 2000);
    expect(last - first).toBeLessThan(10);
  });
});
