import { expect, test } from 'vitest';
import { DEFAULT_SCENE } from '../document/defaults.ts';
import { growthWalk } from './growthWalk.ts';

test('a step of the laboratory is one that there is, and no number at all changes nothing', () => {
  const { steps } = DEFAULT_SCENE.growth;
  const at = (t: number) => growthWalk.moveTo(DEFAULT_SCENE, t).growthView.at;
  expect([at(-5), at(7.4), at(steps + 5)]).toEqual([0, 7, steps]);
  expect(growthWalk.moveTo(DEFAULT_SCENE, Number.NaN)).toBe(DEFAULT_SCENE);
});
