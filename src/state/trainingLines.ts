import type { Scene, WeightSource } from '../scene/scene.ts';
import { type Session, sessionOn } from './trainSession.ts';

/*
 * The trainings of this page: what leads back to weights of one (an undo, the way back from the lesson) leads back to
 * its curve too.
 */

/** The starts of the trainings that weights were shown in, the last first; several, where a seed drew them for each. */
const startsOf = new WeakMap<WeightSource, readonly Scene[]>();

/** How far each training has come, by its start. */
const farthest = new WeakMap<Scene, Session>();

/** A training goes on. */
export const noteSession = (session: Session): void => {
  farthest.set(session.start, session);
};

/** A scene's weights belong to this training. */
export function noteOwner(source: WeightSource, { start }: Session): void {
  const known = startsOf.get(source) ?? [];
  if (known[0] !== start) startsOf.set(source, [start, ...known.filter((each) => each !== start)]);
}

/** The training that a scene is a moment of, as far as it came; null where it is of none. */
export function sessionBehind(scene: Scene): Session | null {
  for (const start of startsOf.get(scene.source) ?? []) {
    const session = sessionOn(farthest.get(start) ?? null, scene);
    if (session) return session;
  }
  return null;
}
