import {
  completeBackStep,
  isGoingBack,
  stepBackPhase,
  stepBackTime,
  toBackEnd,
  toBackStart,
} from './backWalk.ts';
import { withGrowthView } from './changeGrowth.ts';
import { FIRST_PHASE, lastStep, nearestCursor, phaseIdsAt } from './cursor.ts';
import { stepsOf } from './derive.ts';
import { replace } from './replace.ts';
import type { Scene } from './scene.ts';
import { following } from './window.ts';

/*
 * Walking through a scene: over timesteps and phases on the stage, with the gradient back in time, over the steps of
 * the recurrence in the growth laboratory. Each gives the same object where there is nowhere to go.
 */

/** Moves the cursor; without a phase it keeps its own, or the nearest earlier one that there is. */
export function moveTo(scene: Scene, t: number, phase = scene.cursor.phase): Scene {
  const cursor = nearestCursor(scene, { t, phase });
  const window = scene.window && following(scene.window, cursor.t, stepsOf(scene));
  return replace(scene, { cursor, window });
}

const lastPhaseAt = (scene: Scene, t: number) => phaseIdsAt(scene, t).at(-1) ?? FIRST_PHASE;

const isGrowing = (scene: Scene) => scene.figure === 'growth';

const grow = (scene: Scene, by: number) => withGrowthView(scene, { at: scene.growthView.at + by });

/** One phase on or back, across timesteps; stays where it is at either end. */
export function stepPhase(scene: Scene, by: 1 | -1): Scene {
  if (isGrowing(scene)) return grow(scene, by);
  if (isGoingBack(scene)) return stepBackPhase(scene, by);
  const { t, phase } = scene.cursor;
  const ids = phaseIdsAt(scene, t);
  const beside = ids[ids.indexOf(phase) + by];
  if (beside !== undefined) return moveTo(scene, t, beside);
  if (t + by < 0 || t + by > lastStep(scene)) return scene;
  return moveTo(scene, t + by, by > 0 ? FIRST_PHASE : lastPhaseAt(scene, t + by));
}

/** Steps of the growth laboratory that one step of time is there. */
const LEAP = 10;

/** One timestep on or back, in the same phase or the nearest earlier one; stays where it is at either end. */
export function stepTime(scene: Scene, by: 1 | -1): Scene {
  if (isGrowing(scene)) return grow(scene, by * LEAP);
  return isGoingBack(scene) ? stepBackTime(scene, by) : moveTo(scene, scene.cursor.t + by);
}

/** Completes the timestep; where it is complete, the one after it. */
export function completeStep(scene: Scene): Scene {
  if (isGrowing(scene)) return grow(scene, 1);
  if (isGoingBack(scene)) return completeBackStep(scene);
  const { t } = scene.cursor;
  const complete = moveTo(scene, t, lastPhaseAt(scene, t));
  if (complete !== scene || t === lastStep(scene)) return complete;
  return moveTo(scene, t + 1, lastPhaseAt(scene, t + 1));
}

/** The first phase of the first timestep. */
export function toStart(scene: Scene): Scene {
  if (isGrowing(scene)) return withGrowthView(scene, { at: 0 });
  return isGoingBack(scene) ? toBackStart(scene) : moveTo(scene, 0, FIRST_PHASE);
}

/** The last phase of the last timestep. */
export function toEnd(scene: Scene): Scene {
  if (isGrowing(scene)) return withGrowthView(scene, { at: scene.growth.steps });
  if (isGoingBack(scene)) return toBackEnd(scene);
  return moveTo(scene, lastStep(scene), lastPhaseAt(scene, lastStep(scene)));
}

/** Whether there is nothing before the cursor; so it is where there is nothing at all. */
export const atStart = (scene: Scene): boolean => toStart(scene) === scene;

/** Whether there is nothing after the cursor; so it is where there is nothing at all. */
export const atEnd = (scene: Scene): boolean => toEnd(scene) === scene;
