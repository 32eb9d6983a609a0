import type { Network } from '../../engine/declare/network.ts';
import type { Sweep } from '../../engine/declare/sweeps.ts';
import type { Scene } from '../document/scene.ts';
import { lastStep } from '../read/cursor.ts';
import { networkOf } from '../read/derive.ts';
import type { Walk } from './walkThrough.ts';

/** What a walk over timesteps and their phases goes through, and how one moves in it. */
export interface Way extends Pick<Walk, 'phasesAt' | 'phaseOf' | 'moveTo'> {
  /** The times one goes through the timesteps, in order. */
  readonly sweepsOf: (network: Network) => readonly Sweep[];
  /** The timestep with which the first of them begins. */
  readonly startOf: (scene: Scene) => number;
  /** The phase of a timestep that has no other. */
  readonly firstPhase: string;
}

/** What one goes through at once: a timestep, and which of the sweeps it is. */
interface Stop {
  readonly sweep: number;
  readonly t: number;
}

/** The walk through all phases of all timesteps, one sweep after the other. */
export function sweepWalk(way: Way): Omit<Walk, 'actsOf' | 'moveAs'> {
  const { phasesAt, phaseOf, moveTo } = way;
  const sweepIn = (scene: Scene, sweep: number) => way.sweepsOf(networkOf(scene))[sweep];

  const stopOf = (scene: Scene): Stop => {
    const sweeps = way.sweepsOf(networkOf(scene));
    const sweep = sweeps.findIndex(({ phases }) => phases.has(phaseOf(scene)));
    return { sweep: Math.max(0, sweep), t: scene.cursor.t };
  };

  const directionIn = (scene: Scene, sweep: number): 1 | -1 =>
    sweepIn(scene, sweep)?.direction === 'backward' ? -1 : 1;

  /** The phases of a stop, in order; none of a timestep at which the sweep makes nothing. */
  const phasesIn = (scene: Scene, { sweep, t }: Stop): readonly string[] =>
    phasesAt(scene, t).filter((id) => sweepIn(scene, sweep)?.phases.has(id));

  /** The first timestep from t on, in steps of `by`, at which a sweep makes something; null where there is none. */
  function busyFrom(scene: Scene, { sweep, t }: Stop, by: 1 | -1): number | null {
    const last = lastStep(scene);
    let at = t;
    while (at >= 0 && at <= last && phasesIn(scene, { sweep, t: at }).length === 0) at += by;
    return at >= 0 && at <= last ? at : null;
  }

  const startOf = (scene: Scene, sweep: number): Stop => {
    if (sweep === 0) return { sweep, t: way.startOf(scene) };
    const by = directionIn(scene, sweep);
    const t = by > 0 ? 0 : lastStep(scene);
    return { sweep, t: busyFrom(scene, { sweep, t }, by) ?? t };
  };
  const endOf = (scene: Scene, sweep: number): Stop => {
    const by = directionIn(scene, sweep);
    const t = by > 0 ? lastStep(scene) : 0;
    return { sweep, t: busyFrom(scene, { sweep, t }, by > 0 ? -1 : 1) ?? t };
  };

  /** The timestep on (1) or back (-1) in the same sweep; null where there is none. */
  function timeBeside(scene: Scene, { sweep, t }: Stop, by: 1 | -1): number | null {
    const way = by * directionIn(scene, sweep) > 0 ? 1 : -1;
    return busyFrom(scene, { sweep, t: t + way }, way);
  }

  /** The stop after (1) or before (-1) one; null where there is none. */
  function beside(scene: Scene, stop: Stop, by: 1 | -1): Stop | null {
    const { sweep } = stop;
    const next = timeBeside(scene, stop, by);
    // By hand one comes to timesteps before the start too, and from there on to it.
    const isInside = (t: number) =>
      by > 0 || (t - startOf(scene, sweep).t) * directionIn(scene, sweep) >= 0;
    if (next !== null && isInside(next)) return { sweep, t: next };
    if (!sweepIn(scene, sweep + by)) return null;
    return by > 0 ? startOf(scene, sweep + by) : endOf(scene, sweep + by);
  }

  const toFirst = (scene: Scene, stop: Stop) =>
    moveTo(scene, stop.t, phasesIn(scene, stop)[0] ?? way.firstPhase);
  const toLast = (scene: Scene, stop: Stop) =>
    moveTo(scene, stop.t, phasesIn(scene, stop).at(-1) ?? way.firstPhase);
  const toStart = (scene: Scene) => toFirst(scene, startOf(scene, 0));

  return {
    hasPhases: true,
    directionOf: (scene) => directionIn(scene, stopOf(scene).sweep),
    phasesAt,
    phaseOf,
    moveTo,
    stepPhase(scene, by) {
      const stop = stopOf(scene);
      const ids = phasesIn(scene, stop);
      const near = ids[ids.indexOf(phaseOf(scene)) + by];
      if (near !== undefined) return moveTo(scene, stop.t, near);
      const next = beside(scene, stop, by);
      if (!next) return scene;
      return by > 0 ? toFirst(scene, next) : toLast(scene, next);
    },
    isComplete: (scene) => phasesIn(scene, stopOf(scene)).at(-1) === phaseOf(scene),
    stepTime(scene, by) {
      const stop = stopOf(scene);
      const t = timeBeside(scene, stop, by);
      if (t !== null) return moveTo(scene, t);
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
      return before ? toLast(scene, before) : toStart(scene);
    },
    toStart,
    toEnd: (scene) => toLast(scene, endOf(scene, way.sweepsOf(networkOf(scene)).length - 1)),
    placeOf(scene) {
      const { sweep, t } = stopOf(scene);
      const ids = phasesIn(scene, { sweep, t });
      const gone = (t - startOf(scene, sweep).t) * directionIn(scene, sweep);
      const before = sweep * (lastStep(scene) + 1);
      return before + gone + ids.indexOf(phaseOf(scene)) / ids.length;
    },
  };
}
