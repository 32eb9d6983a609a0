import type { Scene, WeightSource } from '../scene/document/scene.ts';
import type { KeptStates } from './keptStates.ts';
import { type Session, sessionOn } from './trainSession.ts';

/*
 * The trainings of this page: what leads back to weights of one (an undo, the way back from the lesson) leads back to
 * its curve too.
 */

/** The starts of the trainings that weights were shown in, the last first; several, where a seed drew them for each. */
const startsOf = new WeakMap<WeightSource, readonly Scene[]>();

/** How far each training has come, by its start. */
const farthest = new WeakMap<Scene, Session>();

/** The starts of trainings whose moments are all there, the last at the end. */
let whole: readonly Scene[] = [];

/** Bytes that the moments of all trainings may take together. */
const MOST_BYTES = 144e6;

/** A training goes on. Where there is no more room, the oldest have only their start and their end to go back to. */
export function noteSession(session: Session): void {
  farthest.set(session.start, session);
  if (whole.at(-1) === session.start) return;
  whole = [...whole.filter((start) => start !== session.start), session.start];
  let bytes = 0;
  for (const start of [...whole].reverse()) {
    const each = farthest.get(start);
    if (!each) continue;
    bytes += bytesOf(each.kept);
    if (bytes <= MOST_BYTES || start === session.start) continue;
    farthest.set(start, { ...each, kept: ends(each.kept) });
    whole = whole.filter((other) => other !== start);
  }
}

const bytesOf = ({ states }: KeptStates) =>
  states.reduce((sum, { weights, memory }) => sum + 8 * (weights.length + memory.length), 0);

const ends = ({ every, states }: KeptStates): KeptStates => ({
  every,
  states: states.filter((_, i) => i === 0 || i === states.length - 1),
});

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
