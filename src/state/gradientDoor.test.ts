import { expect, test } from 'vitest';
import { DEFAULT_SCENE } from '../scene/document/defaults.ts';
import { moveTo } from '../scene/walk/moments.ts';
import { stepPhase, stepTime } from '../scene/walk/walk.ts';
import { intoGradient, outOfGradient } from './gradientDoor.ts';

const scene = moveTo(DEFAULT_SCENE, 1, 'wx');

test('who looks at the gradient, steps into it and closes it again stands where they were', () => {
  const opened = intoGradient(scene);
  expect(opened).toMatchObject({ figure: 'gradient', cursor: { t: 3 } });
  expect(outOfGradient(opened, 'chain')).toEqual(scene);
  const stepped = outOfGradient(stepPhase(opened, 1), 'chain');
  expect(stepped.cursor).toEqual({ t: 1, phase: 'wx' });
  // Also where the loss is at the same timestep.
  const there = moveTo(DEFAULT_SCENE, 3, 'wx');
  expect(outOfGradient(intoGradient(there), 'growth').cursor).toEqual(there.cursor);
});

test('who goes to another timestep in the gradient stays there', () => {
  const walked = stepTime(intoGradient(scene), 1);
  expect(outOfGradient(walked, 'chain').cursor.t).toBe(2);
});
