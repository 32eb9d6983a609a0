import { withGrowthView } from '../change/changeGrowth.ts';
import type { Scene } from '../document/scene.ts';
import type { Walk } from './walkThrough.ts';

/** Steps of the growth laboratory that one step of time is there. */
const LEAP = 10;

const grow = (scene: Scene, by: number) => withGrowthView(scene, { at: scene.growthView.at + by });

/** Over the steps of the recurrence in the growth laboratory. */
export const growthWalk: Walk = {
  hasPhases: false,
  direction: 1,
  phasesAt: () => [],
  phaseOf: () => '',
  moveTo: (scene, t) => withGrowthView(scene, { at: t }),
  stepPhase: (scene, by) => grow(scene, by),
  stepTime: (scene, by) => grow(scene, by * LEAP),
  completeStep: (scene) => grow(scene, 1),
  completeBefore: (scene) => grow(scene, -1),
  toStart: (scene) => withGrowthView(scene, { at: 0 }),
  toEnd: (scene) => withGrowthView(scene, { at: scene.growth.steps }),
  actsOf: () => [],
  placeOf: ({ growthView }) => growthView.at,
  moveAs: (scene, { growthView }) => withGrowthView(scene, { at: growthView.at }),
};
