import { sweepAt, sweepsOf } from '../../engine/declare/sweeps.ts';
import { replace } from '../change/replace.ts';
import type { Scene } from '../document/scene.ts';
import { FIRST_PHASE, lastStep, nearestCursor, phaseIdsAt } from '../read/cursor.ts';
import { networkOf, stepsOf } from '../read/derive.ts';
import { actsOfPhase } from './acts.ts';
import type { Walk } from './walkThrough.ts';
import { followingIn } from './window.ts';

/** Moves the cursor; without a phase it keeps its own, or the nearest earlier one that there is. */
export function moveTo(scene: Scene, t: number, phase = scene.cursor.phase): Scene {
  const cursor = nearestCursor(scene, { t, phase });
  return replace(scene, { cursor, ...followingIn(scene, cursor.t, stepsOf(scene)) });
}

/** What one goes through at once: a timestep, and which sweep over all of them it is. */
interface Stop {
  readonly sweep: number;
  readonly t: number;
}

const stopOf = (scene: Scene): Stop => ({
  sweep: sweepAt(networkOf(scene), scene.cursor.phase),
  t: scene.cursor.t,
});

const sweepIn = (scene: Scene, sweep: number) => sweepsOf(networkOf(scene))[sweep];

const directionIn = (scene: Scene, sweep: number): 1 | -1 =>
  sweepIn(scene, sweep)?.direction === 'backward' ? -1 : 1;

/** Where a sweep begins (1) or ends (-1). */
const endOf = (scene: Scene, sweep: number, by: 1 | -1): Stop => ({
  sweep,
  t: by === directionIn(scene, sweep) ? 0 : lastStep(scene),
});

/** The stop after (1) or before (-1) one; null where there is none. */
function beside(scene: Scene, { sweep, t }: Stop, by: 1 | -1): Stop | null {
  const next = t + by * directionIn(scene, sweep);
  if (next >= 0 && next <= lastStep(scene)) return { sweep, t: next };
  return sweepIn(scene, sweep + by) ? endOf(scene, sweep + by, by) : null;
}

/** The phases that a stop goes through, in order. */
function phasesIn(scene: Scene, { sweep, t }: Stop): readonly string[] {
  const all = phaseIdsAt(scene, t);
  const own = sweepIn(scene, sweep)?.phases;
  return own ? all.filter((id) => own.has(id)) : all;
}

const toFirst = (scene: Scene, stop: Stop) =>
  moveTo(scene, stop.t, phasesIn(scene, stop)[0] ?? FIRST_PHASE);

const toLast = (scene: Scene, stop: Stop) =>
  moveTo(scene, stop.t, phasesIn(scene, stop).at(-1) ?? FIRST_PHASE);

/** Over timesteps and phases, in the order of computation: where layers run backwards, several times over all timesteps. */
export const forwardWalk: Walk = {
  hasPhases: true,
  directionOf: (scene) => directionIn(scene, stopOf(scene).sweep),
  phasesAt: phaseIdsAt,
  phaseOf: ({ cursor }) => cursor.phase,
  moveTo,
  stepPhase(scene, by) {
    const stop = stopOf(scene);
    const ids = phasesIn(scene, stop);
    const near = ids[ids.indexOf(scene.cursor.phase) + by];
    if (near !== undefined) return moveTo(scene, stop.t, near);
    const next = beside(scene, stop, by);
    if (!next) return scene;
    return by > 0 ? toFirst(scene, next) : toLast(scene, next);
  },
  isComplete: (scene) => phasesIn(scene, stopOf(scene)).at(-1) === scene.cursor.phase,
  stepTime(scene, by) {
    const stop = stopOf(scene);
    const next = beside(scene, stop, by);
    if (!next) return scene;
    return next.sweep === stop.sweep ? moveTo(scene, next.t) : toLast(scene, next);
  },
  completeStep(scene) {
    const stop = stopOf(scene);
    const complete = toLast(scene, stop);
    const next = complete === scene ? beside(scene, stop, 1) : null;
    return next ? toLast(scene, next) : complete;
  },
  completeBefore(scene) {
    const before = beside(scene, stopOf(scene), -1);
    return before ? toLast(scene, before) : forwardWalk.toStart(scene);
  },
  toStart: (scene) => moveTo(scene, 0, FIRST_PHASE),
  toEnd: (scene) => toLast(scene, endOf(scene, sweepsOf(networkOf(scene)).length - 1, -1)),
  actsOf: actsOfPhase,
  placeOf(scene) {
    const stop = stopOf(scene);
    const ids = phasesIn(scene, stop);
    const first = endOf(scene, stop.sweep, 1).t;
    const gone = stop.sweep * (lastStep(scene) + 1) + Math.abs(stop.t - first);
    return gone + ids.indexOf(scene.cursor.phase) / ids.length;
  },
  moveAs: (scene, { cursor }) => moveTo(scene, cursor.t, cursor.phase),
};
