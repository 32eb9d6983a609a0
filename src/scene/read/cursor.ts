import { phasesOf, READING } from '../../engine/declare/phases.ts';
import type { Cursor, Scene } from '../document/scene.ts';
import { type Architecture, type InputScene, networkOf, phasesAtStep, stepsOf } from './derive.ts';

/** Every timestep of every network begins with reading the input. */
export const FIRST_PHASE = READING;

/** The phases that there are at timestep t, by id, in order. */
export const phaseIdsAt = (scene: Architecture & InputScene, t: number): readonly string[] =>
  phasesAtStep(scene, t).map(({ id }) => id);

/** All phases of a network, by id, in order. */
export const phaseOrder = (scene: Architecture): readonly string[] =>
  phasesOf(networkOf(scene)).map(({ id }) => id);

/** The last timestep, 0 where there is none. */
export const lastStep = (scene: Pick<Scene, 'text' | 'events' | 'vocabulary'>): number =>
  Math.max(0, stepsOf(scene) - 1);

/**
 * The nearest moment that a scene has: t inside its text, and the phase, or where that is absent the nearest earlier
 * one. `order` is the phases among which "earlier" is meant: those of the network that the phase comes from.
 */
export function nearestCursor(
  scene: Architecture & Pick<Scene, 'text' | 'events' | 'vocabulary'>,
  cursor: Cursor,
  order: readonly string[] = phaseOrder(scene),
): Cursor {
  const t = Math.min(Math.max(0, Math.trunc(cursor.t) || 0), lastStep(scene));
  const present = stepsOf(scene) === 0 ? [] : phaseIdsAt(scene, t);
  const earlier = order.slice(0, order.indexOf(cursor.phase) + 1);
  const phase = earlier.reverse().find((id) => present.includes(id)) ?? FIRST_PHASE;
  return t === cursor.t && phase === cursor.phase ? cursor : { t, phase };
}
