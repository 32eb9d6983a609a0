import { sweepsOf } from '../../engine/declare/sweeps.ts';
import { replace } from '../change/replace.ts';
import type { Scene } from '../document/scene.ts';
import { FIRST_PHASE, nearestCursor, phaseIdsAt } from '../read/cursor.ts';
import { stepsOf } from '../read/derive.ts';
import { actsOfPhase } from './acts.ts';
import { sweepWalk } from './sweepWalk.ts';
import type { Walk } from './walkThrough.ts';
import { followingIn } from './window.ts';

/** Moves the cursor; without a phase it keeps its own, or the nearest earlier one that there is. */
export function moveTo(scene: Scene, t: number, phase = scene.cursor.phase): Scene {
  const cursor = nearestCursor(scene, { t, phase });
  return replace(scene, { cursor, ...followingIn(scene, cursor.t, stepsOf(scene)) });
}

/** Over timesteps and phases, in the order of computation: where layers run backwards, several times over all timesteps. */
export const forwardWalk: Walk = {
  ...sweepWalk({
    sweepsOf,
    startOf: () => 0,
    firstPhase: FIRST_PHASE,
    phasesAt: phaseIdsAt,
    phaseOf: ({ cursor }) => cursor.phase,
    moveTo,
  }),
  actsOf: actsOfPhase,
  moveAs: (scene, { cursor }) => moveTo(scene, cursor.t, cursor.phase),
};
