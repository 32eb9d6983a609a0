import { isEqual } from '../scene/document/equal.ts';
import { isSameLesson } from '../scene/document/same.ts';
import type { OwnWeights, Scene, StillScene } from '../scene/document/scene.ts';
import { fieldsOfKind, pick } from '../scene/fields/byKind.ts';
import { weightsOf } from '../scene/read/weights.ts';
import type { Divergence, TrainingState } from '../training/trainingRun.ts';
import { type Curve, EMPTY_CURVE, lossAt, shorter } from './curve.ts';
import { firstStates, type KeptStates, statesUntil } from './keptStates.ts';

/** One training from its first update on. */
export interface Session {
  /**
   * The scene before the first update. All that one training comes to has this same object; one that goes on from an
   * earlier moment has its own.
   */
  readonly start: Scene;
  readonly curve: Curve;
  readonly kept: KeptStates;
  /** The moment that is shown: the weights after so many updates. */
  readonly shown: TrainingState;
  /** Where it diverged; null while all is well. */
  readonly diverged: Divergence | null;
}

/** What of a training can be seen: its curve, and the moment of it that is shown. */
export type SeenTraining = Pick<Session, 'curve' | 'kept' | 'diverged'> & {
  readonly shown: Pick<TrainingState, 'updates' | 'measured'>;
};

/** Which state the weights of a scene came from. */
const stateOfWeights = new WeakMap<OwnWeights, TrainingState>();

/** A scene's weights are this moment. */
export const noteMoment = (weights: OwnWeights, moment: TrainingState): void => {
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

/** The session at the moment that a scene is of it; null where it is a training of something else. */
export function sessionOn(session: Session | null, scene: StillScene): Session | null {
  const shown = session && isSameLesson(session.start, scene) ? momentIn(session, scene) : null;
  return session && shown && { ...session, shown };
}

/** The loss of the network that is shown, on the sequences of its next update; null where it is not known. */
export function shownLossOf({ shown, curve }: SeenTraining): number | null {
  if (shown.measured) return shown.measured.loss;
  // A mean of several updates is the loss of none of them.
  return curve.bundle === 1 && shown.updates < curve.updates ? lossAt(curve, shown.updates) : null;
}

/** The session at a scene's weights, without what came after them; a new one where they are none of it. */
export function sessionFor(session: Session | null, scene: Scene): Session {
  const here = sessionOn(session, scene);
  if (!here) {
    const shown = { updates: 0, weights: weightsOf(scene), memory: new Float64Array(0) };
    return { start: scene, curve: EMPTY_CURVE, kept: firstStates(shown), shown, diverged: null };
  }
  const { start, curve, kept, shown, diverged } = here;
  if (shown.updates === curve.updates && diverged === null) return here;
  return {
    start: { ...start, source: { ...start.source } },
    curve: shorter(curve, shown.updates),
    kept: statesUntil(kept, shown.updates),
    shown,
    diverged: null,
  };
}
