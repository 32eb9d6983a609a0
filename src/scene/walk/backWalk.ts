import { backSweepsOf, FIRST_BACK_PHASE } from '../../engine/back/backPhases.ts';
import { replace } from '../change/replace.ts';
import type { Scene } from '../document/scene.ts';
import { nearestCursor } from '../read/cursor.ts';
import { stepsOf } from '../read/derive.ts';
import { backIdsAt } from '../read/fitGradient.ts';
import { backFrom } from '../read/lossSteps.ts';
import { sweepWalk } from './sweepWalk.ts';
import type { Walk } from './walkThrough.ts';
import { followingIn } from './window.ts';

/** To a timestep, and there to a step of the way back. */
export function moveBackTo(scene: Scene, t: number, phase = scene.gradientView.phase): Scene {
  const cursor = nearestCursor(scene, { t, phase: scene.cursor.phase });
  return replace(scene, {
    cursor,
    ...followingIn(scene, cursor.t, stepsOf(scene)),
    gradientView: { ...scene.gradientView, phase },
  });
}

/** Where the loss is. */
export const toBackStart = (scene: Scene): Scene =>
  moveBackTo(scene, backFrom(scene), FIRST_BACK_PHASE);

/** With the gradient: on is back through what was computed, from the last timestep that is judged. */
export const backWalk: Walk = {
  ...sweepWalk({
    sweepsOf: backSweepsOf,
    startOf: backFrom,
    firstPhase: FIRST_BACK_PHASE,
    phasesAt: backIdsAt,
    phaseOf: ({ gradientView }) => gradientView.phase,
    moveTo: moveBackTo,
  }),
  // What comes back is multiplied where it arrives, and handed on against the arrows.
  actsOf: ({ gradientView }) => (gradientView.phase.startsWith('to.') ? ['carry'] : ['multiply']),
  moveAs: (scene, { cursor, gradientView }) => moveBackTo(scene, cursor.t, gradientView.phase),
};
