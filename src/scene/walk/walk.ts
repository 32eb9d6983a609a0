import type { Scene } from '../document/scene.ts';
import { figureOf } from './figures.ts';

/*
 * Walking through a scene, as its figure does it; what each step is, `Walk` says.
 */

export const stepPhase = (scene: Scene, by: 1 | -1): Scene =>
  figureOf(scene).walk.stepPhase(scene, by);

export const stepTime = (scene: Scene, by: 1 | -1): Scene =>
  figureOf(scene).walk.stepTime(scene, by);

export const completeStep = (scene: Scene): Scene => figureOf(scene).walk.completeStep(scene);

export const toStart = (scene: Scene): Scene => figureOf(scene).walk.toStart(scene);

export const toEnd = (scene: Scene): Scene => figureOf(scene).walk.toEnd(scene);

/** Whether there is nothing before the cursor; so it is where there is nothing at all. */
export const atStart = (scene: Scene): boolean => toStart(scene) === scene;

/** Whether there is nothing after the cursor; so it is where there is nothing at all. */
export const atEnd = (scene: Scene): boolean => toEnd(scene) === scene;
