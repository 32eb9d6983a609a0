import { replace } from '../change/replace.ts';
import type { Scene } from '../document/scene.ts';
import { FIRST_PHASE, lastStep, nearestCursor, phaseIdsAt } from '../read/cursor.ts';
import { stepsOf } from '../read/derive.ts';
import { actsOfPhase } from './acts.ts';
import type { Walk } from './walkThrough.ts';
import { followingIn } from './window.ts';

/** Moves the cursor; without a phase it keeps its own, or the nearest earlier one that there is. */
export function moveTo(scene: Scene, t: number, phase = scene.cursor.phase): Scene {
  const cursor = nearestCursor(scene, { t, phase });
  return replace(scene, { cursor, ...followingIn(scene, cursor.t, stepsOf(scene)) });
}

const lastPhaseAt = (scene: Scene, t: number) => phaseIdsAt(scene, t).at(-1) ?? FIRST_PHASE;

/** Over timesteps and phases, in the order of computation. */
export const forwardWalk: Walk = {
  hasPhases: true,
  direction: 1,
  phasesAt: phaseIdsAt,
  phaseOf: ({ cursor }) => cursor.phase,
  moveTo,
  stepPhase(scene, by) {
    const { t, phase } = scene.cursor;
    const ids = phaseIdsAt(scene, t);
    const beside = ids[ids.indexOf(phase) + by];
    if (beside !== undefined) return moveTo(scene, t, beside);
    if (t + by < 0 || t + by > lastStep(scene)) return scene;
    return moveTo(scene, t + by, by > 0 ? FIRST_PHASE : lastPhaseAt(scene, t + by));
  },
  stepTime: (scene, by) => moveTo(scene, scene.cursor.t + by),
  completeStep(scene) {
    const { t } = scene.cursor;
    const complete = moveTo(scene, t, lastPhaseAt(scene, t));
    if (complete !== scene || t === lastStep(scene)) return complete;
    return moveTo(scene, t + 1, lastPhaseAt(scene, t + 1));
  },
  completeBefore(scene) {
    const { t } = scene.cursor;
    return t === 0
      ? moveTo(scene, 0, FIRST_PHASE)
      : moveTo(scene, t - 1, lastPhaseAt(scene, t - 1));
  },
  toStart: (scene) => moveTo(scene, 0, FIRST_PHASE),
  toEnd: (scene) => moveTo(scene, lastStep(scene), lastPhaseAt(scene, lastStep(scene))),
  actsOf: actsOfPhase,
  placeOf(scene) {
    const { t, phase } = scene.cursor;
    const ids = phaseIdsAt(scene, t);
    return t + ids.indexOf(phase) / ids.length;
  },
  moveAs: (scene, { cursor }) => moveTo(scene, cursor.t, cursor.phase),
};
