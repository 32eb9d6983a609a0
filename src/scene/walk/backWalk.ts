import { FIRST_BACK_PHASE } from '../../engine/back/backPhases.ts';
import { replace } from '../change/replace.ts';
import type { Scene } from '../document/scene.ts';
import { lastStep, nearestCursor } from '../read/cursor.ts';
import { stepsOf } from '../read/derive.ts';
import { backIdsAt } from '../read/fitGradient.ts';
import { backFrom } from '../read/lossSteps.ts';
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

const lastIdAt = (scene: Scene, t: number) => backIdsAt(scene, t).at(-1) ?? FIRST_BACK_PHASE;

/** Where the loss is. */
export const toBackStart = (scene: Scene): Scene =>
  moveBackTo(scene, backFrom(scene), FIRST_BACK_PHASE);

/** With the gradient: on is back in time, from the last timestep that is judged to the first. */
export const backWalk: Walk = {
  hasPhases: true,
  direction: -1,
  phasesAt: backIdsAt,
  phaseOf: ({ gradientView }) => gradientView.phase,
  moveTo: moveBackTo,
  stepPhase(scene, by) {
    const { t } = scene.cursor;
    const ids = backIdsAt(scene, t);
    const beside = ids[ids.indexOf(scene.gradientView.phase) + by];
    if (beside !== undefined) return moveBackTo(scene, t, beside);
    const there = t - by;
    if (there < 0 || there > Math.max(t, backFrom(scene))) return scene;
    if (by < 0 && t >= backFrom(scene)) return scene;
    return moveBackTo(scene, there, by > 0 ? FIRST_BACK_PHASE : lastIdAt(scene, there));
  },
  stepTime: (scene, by) => moveBackTo(scene, Math.min(scene.cursor.t - by, lastStep(scene))),
  completeStep(scene) {
    const { t } = scene.cursor;
    const complete = moveBackTo(scene, t, lastIdAt(scene, t));
    if (complete !== scene || t === 0) return complete;
    return moveBackTo(scene, t - 1, lastIdAt(scene, t - 1));
  },
  completeBefore(scene) {
    const t = scene.cursor.t + 1;
    return t > backFrom(scene) ? toBackStart(scene) : moveBackTo(scene, t, lastIdAt(scene, t));
  },
  toStart: toBackStart,
  toEnd: (scene) => moveBackTo(scene, 0, lastIdAt(scene, 0)),
  // What comes back is multiplied where it arrives, and handed on against the arrows.
  actsOf: ({ gradientView }) => (gradientView.phase.startsWith('to.') ? ['carry'] : ['multiply']),
  placeOf(scene) {
    const ids = backIdsAt(scene, scene.cursor.t);
    return ids.indexOf(scene.gradientView.phase) / ids.length - scene.cursor.t;
  },
  moveAs: (scene, { cursor, gradientView }) => moveBackTo(scene, cursor.t, gradientView.phase),
};
