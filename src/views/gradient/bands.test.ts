import { expect, test } from 'vitest';
import { decode } from '../../scene/link/link.ts';
import { sceneGradient } from '../../state/backMoment.ts';
import { bandsOf } from './bands.ts';

function bands(scale: 'common' | 'step') {
  const { scene } = decode(`v=1&x=hello&t=2&back=z_${scale}_one&fig=gradient&end`);
  const gradient = sceneGradient(scene);
  if (!gradient) throw new Error('no gradient');
  return bandsOf(scene, gradient, null);
}

const largestAt = (numbers: Float64Array, size: number, t: number) =>
  Math.max(...numbers.subarray(t * size, (t + 1) * size).map(Math.abs));

test('full colour means the largest gradient of all timesteps, or of each one, as is chosen', () => {
  const [common, each] = [bands('common')[1], bands('step')[1]];
  if (!common || !each) throw new Error('no band of gradients');
  const { numbers, size } = common;
  const steps = numbers.length / size;
  const largest = Array.from({ length: steps }, (_, t) => largestAt(numbers, size, t));
  expect(new Set(largest).size).toBeGreaterThan(1);
  for (let t = 0; t < steps; t++) {
    expect(common.extentAt(t)).toBe(Math.max(...largest));
    expect(each.extentAt(t)).toBe(largest[t]);
  }
});

test('states have the colours of the chain: full at 1, or at the largest where one is larger', () => {
  const [states] = bands('common');
  expect(states?.kind).toBe('states');
  expect(states?.extentAt(0)).toBe(1);
  expect(states?.isGradient).toBe(false);
});
