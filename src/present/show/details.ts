import { FIRST_PHASE, phaseIdsAt } from '../../scene/cursor.ts';
import type { Scene } from '../../scene/scene.ts';

/**
 * Whether a slide shows the equation and its numbers of itself: where its scene stops in the middle of a timestep they
 * are the point; otherwise the figure has all the room.
 */
export function hasDetails(scene: Scene): boolean {
  const { cursor, matrix, rolled, figure } = scene;
  if (figure !== 'chain' || rolled) return false;
  const last = phaseIdsAt(scene, cursor.t).at(-1);
  return matrix !== null || (cursor.phase !== FIRST_PHASE && cursor.phase !== last);
}
