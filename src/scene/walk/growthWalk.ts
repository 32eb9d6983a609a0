import { withGrowthView } from '../change/changeGrowthView.ts';
import type { Scene } from '../document/scene.ts';
import type { Walk } from './walkThrough.ts';

/** Steps of the growth laboratory that one step of time is there. */
const LEAP = 10;

const at = (scene: Scene, step: number): Scene => withGrowthView(scene, { at: step });

const grow = (scene: Scene, by: number) => at(scene, scene.growthView.at + by);

/** Over the steps of the recurrence in the growth laboratory. */
export const growthWalk: Walk = {
  hasPhases: false,
  directionOf: () => 1,
  phasesAt: () => [],
  phaseOf: () => '',
  moveTo: at,
  stepPhase: (scene, by) => grow(scene, by),
  isComplete: () => false,
  stepTime: (scene, by) => grow(scene, by * LEAP),
  completeStep: (scene) => grow(scene, 1),
  completeBefore: (scene) => grow(scene, -1),
  toStart: (scene) => at(scene, 0),
  toEnd: (scene) => at(scene, scene.growth.steps),
  actsOf: () => [],
  placeOf: ({ growthView }) => growthView.at,
  moveAs: (scene, { growthView }) => at(scene, growthView.at),
};
