import { expect, test } from 'vitest';
import { lengthOf } from '../../engine/measure/length.ts';
import { decode } from '../../scene/link/link.ts';
import { sceneGradient } from '../../state/backMoment.ts';
import { carriedOf } from './carried.ts';
import { startSizeOf } from './startSize.ts';

test('the gradient of an initial state is what the first timestep computed hands back, in both directions', () => {
  const { scene, problems } = decode('v=1&x=hello&cell=lstm&both=on&h0=on&net=xavier.3&end');
  expect(problems).toEqual([]);
  const gradient = sceneGradient(scene);
  if (!gradient) throw new Error('no gradient');
  for (const [value, first, place] of [
    ['h.1f', 0, -1],
    ['c.1f', 0, -1],
    ['h.1b', 4, 5],
  ] as const) {
    const start = startSizeOf(gradient, value);
    expect(start?.place).toBe(place);
    expect(start?.size).toBeGreaterThan(0);
    expect(start?.size).toBeCloseTo(lengthOf(carriedOf(gradient, value, first)), 12);
  }
});

test('where a state begins with zeros there is none', () => {
  const gradient = sceneGradient(decode('v=1&x=hello&net=xavier.3&end').scene);
  expect(gradient && startSizeOf(gradient, 'h')).toBe(null);
});
