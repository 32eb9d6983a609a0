import { isEqual } from '../scene/equal.ts';
import { fieldsOfKind, pick } from '../scene/fields/byKind.ts';
import { isSameLesson } from '../scene/same.ts';
import type { Scene, StillScene } from '../scene/scene.ts';
import type { Divergence, TrainingState } from '../scene/trainingRun.ts';
import { weightsOf } from '../scene/weights.ts';
import { type Curve, EMPTY_CURVE, shorter } from './curve.ts';
import { firstStates, type KeptStates, statesUntil } from './keptStates.ts';

/** One training from its first update on. */
export interface Session {
  /** The scene before the first update. */
  readonly start: Scene;
  readonly curve: Curve;
  readonly kept: KeptStates;
  /** The moment that is shown: the weights after so many updates. */
  readonly shown: TrainingState;
  /** Global norm of the last gradient before clipping; NaN before the first. */
  readonly norm: number;
  /** Where it diverged; null while all is well. */
  readonly diverged: Divergence | null;
}

/** Which state the weights of a scene came from. */
const stateOfWeights = new WeakMap<readonly number[], TrainingState>();

/** A scene's weights are this moment. */
export const noteMoment = (weights: readonly number[], moment: TrainingState): void => {
  stateOfWeights.set(weights, moment);
};

const WEIGHTS = fieldsOfKind('weights');

/** The moment of the session that a scene's weights are, or null where they are none of it. */
export function momentIn(session: Session, scene: StillScene): TrainingState | null {
  const { start, kept } = session;
  if (isEqual(pick(scene, WEIGHTS), pick(start, WEIGHTS))) return kept.states[0] ?? null;
  const { source, fills, edits } = scene;
  if (source.kind !== 'own' || fills.length > 0 || edits.length > 0) return null;
  return stateOfWeights.get(source.weights) ?? null;
}

/** The session at a scene's weights, without what came after them; a new one where they are none of it. */
export function sessionFor(session: Session | null, scene: Scene): Session {
  const moment = session && isSameLesson(session.start, scene) ? momentIn(session, scene) : null;
  if (session && moment) {
    const { updates } = moment;
    if (updates === session.curve.updates && session.diverged === null)
      return { ...session, shown: moment };
    return {
      ...session,
      curve: shorter(session.curve, updates),
      kept: statesUntil(session.kept, updates),
      shown: moment,
      diverged: null,
    };
  }
  const start = { updates: 0, weights: weightsOf(scene), memory: new Float64Array(0) };
  const kept = firstStates(start);
  return { start: scene, curve: EMPTY_CURVE, kept, shown: start, norm: Number.NaN, diverged: null };
}
