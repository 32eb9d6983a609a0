import { backPhases, backSweepAt, FIRST_BACK_PHASE } from '../../engine/back/backPhases.ts';
import { sweepsOf } from '../../engine/declare/sweeps.ts';
import { replace } from '../change/replace.ts';
import type { Scene } from '../document/scene.ts';
import { lastStep, nearestCursor } from '../read/cursor.ts';
import { networkOf, stepsOf } from '../read/derive.ts';
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

/** Where the loss is. */
export const toBackStart = (scene: Scene): Scene =>
  moveBackTo(scene, backFrom(scene), FIRST_BACK_PHASE);

/** What one goes through at once: a timestep, and which sweep over all of them it is, of those that go back. */
interface Stop {
  readonly sweep: number;
  readonly t: number;
}

/** Sweeps are gone back through from the last, each against its direction. */
const sweepsIn = (scene: Scene) => sweepsOf(networkOf(scene)).toReversed();

function stopOf(scene: Scene): Stop {
  const network = networkOf(scene);
  const all = backPhases(network);
  const phase = all.find(({ id }) => id === scene.gradientView.phase) ?? all[0];
  const last = sweepsOf(network).length - 1;
  return { sweep: phase ? last - backSweepAt(network, phase) : 0, t: scene.cursor.t };
}

const directionIn = (scene: Scene, sweep: number): 1 | -1 =>
  sweepsIn(scene)[sweep]?.direction === 'backward' ? 1 : -1;

/** Where a sweep begins (1) or ends (-1): the first at the last timestep that is judged. */
function endOf(scene: Scene, sweep: number, by: 1 | -1): Stop {
  if (by === directionIn(scene, sweep)) return { sweep, t: 0 };
  return { sweep, t: sweep === 0 ? backFrom(scene) : lastStep(scene) };
}

/** The stop after (1) or before (-1) one; null where there is none. */
function beside(scene: Scene, { sweep, t }: Stop, by: 1 | -1): Stop | null {
  const next = t + by * directionIn(scene, sweep);
  // By hand one comes to timesteps behind the last loss too, and from there back to it.
  const last =
    sweep > 0 ? lastStep(scene) : by > 0 ? Math.max(t, backFrom(scene)) : backFrom(scene);
  if (next >= 0 && next <= last) return { sweep, t: next };
  return sweepsIn(scene)[sweep + by] ? endOf(scene, sweep + by, by) : null;
}

/** The steps of a stop, in order. */
function idsIn(scene: Scene, { sweep, t }: Stop): readonly string[] {
  const network = networkOf(scene);
  const last = sweepsOf(network).length - 1;
  const own = new Set(
    backPhases(network)
      .filter((phase) => last - backSweepAt(network, phase) === sweep)
      .map(({ id }) => id),
  );
  return backIdsAt(scene, t).filter((id) => own.has(id));
}

const toFirst = (scene: Scene, stop: Stop) =>
  moveBackTo(scene, stop.t, idsIn(scene, stop)[0] ?? FIRST_BACK_PHASE);

const toLast = (scene: Scene, stop: Stop) =>
  moveBackTo(scene, stop.t, idsIn(scene, stop).at(-1) ?? FIRST_BACK_PHASE);

/** With the gradient: on is back through what was computed, from the last timestep that is judged. */
export const backWalk: Walk = {
  hasPhases: true,
  directionOf: (scene) => directionIn(scene, stopOf(scene).sweep),
  phasesAt: backIdsAt,
  phaseOf: ({ gradientView }) => gradientView.phase,
  moveTo: moveBackTo,
  stepPhase(scene, by) {
    const stop = stopOf(scene);
    const ids = idsIn(scene, stop);
    const near = ids[ids.indexOf(scene.gradientView.phase) + by];
    if (near !== undefined) return moveBackTo(scene, stop.t, near);
    const next = beside(scene, stop, by);
    if (!next) return scene;
    return by > 0 ? toFirst(scene, next) : toLast(scene, next);
  },
  isComplete: (scene) => idsIn(scene, stopOf(scene)).at(-1) === scene.gradientView.phase,
  stepTime(scene, by) {
    const stop = stopOf(scene);
    const t = stop.t + by * directionIn(scene, stop.sweep);
    if (t >= 0 && t <= lastStep(scene)) return moveBackTo(scene, t);
    const next = beside(scene, stop, by);
    return next ? toLast(scene, next) : scene;
  },
  completeStep(scene) {
    const stop = stopOf(scene);
    const complete = toLast(scene, stop);
    const next = complete === scene ? beside(scene, stop, 1) : null;
    return next ? toLast(scene, next) : complete;
  },
  completeBefore(scene) {
    const before = beside(scene, stopOf(scene), -1);
    return before ? toLast(scene, before) : toBackStart(scene);
  },
  toStart: toBackStart,
  toEnd: (scene) => toLast(scene, endOf(scene, sweepsIn(scene).length - 1, -1)),
  // What comes back is multiplied where it arrives, and handed on against the arrows.
  actsOf: ({ gradientView }) => (gradientView.phase.startsWith('to.') ? ['carry'] : ['multiply']),
  placeOf(scene) {
    const stop = stopOf(scene);
    const ids = idsIn(scene, stop);
    const gone = stop.sweep * (lastStep(scene) + 1) + directionIn(scene, stop.sweep) * stop.t;
    return gone + ids.indexOf(scene.gradientView.phase) / ids.length;
  },
  moveAs: (scene, { cursor, gradientView }) => moveBackTo(scene, cursor.t, gradientView.phase),
};
