import { sweepsOf } from '../../engine/declare/sweeps.ts';
import type { Scene } from '../document/scene.ts';
import { FIRST_PHASE, phaseIdsAt } from '../read/cursor.ts';
import { forwardWalk, moveTo } from './moments.ts';
import { sweepWalk } from './sweepWalk.ts';
import type { Walk } from './walkThrough.ts';

/** A timestep is seen when all of it is made. */
const lastAt = (scene: Scene, t: number) => phaseIdsAt(scene, t).slice(-1);

const sweeps = sweepWalk({
  sweepsOf: (network) => [
    {
      direction: 'forward',
      phases: new Set(sweepsOf(network).flatMap(({ phases }) => [...phases])),
    },
  ],
  startOf: () => 0,
  firstPhase: FIRST_PHASE,
  phasesAt: lastAt,
  phaseOf: ({ cursor }) => cursor.phase,
  moveTo: (scene, t) => moveTo(scene, t, lastAt(scene, t)[0]),
});

/** Where one stands already, though in another phase, there is nowhere to go. */
const unlessAt = (scene: Scene, there: Scene) =>
  there.cursor.t === scene.cursor.t ? scene : there;

/** From timestep to timestep, once through all of them: where no phase of one of them is to be seen. */
export const stepsWalk: Walk = {
  ...forwardWalk,
  ...sweeps,
  hasPhases: false,
  stepPhase: sweeps.stepTime,
  isComplete: () => true,
  completeStep: (scene) => sweeps.stepTime(scene, 1),
  completeBefore: (scene) => sweeps.stepTime(scene, -1),
  toStart: (scene) => unlessAt(scene, sweeps.toStart(scene)),
  toEnd: (scene) => unlessAt(scene, sweeps.toEnd(scene)),
  placeOf: ({ cursor }) => cursor.t,
  actsOf: () => [],
};
