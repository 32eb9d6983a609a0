import { isSameLesson } from '../scene/same.ts';
import type { Scene } from '../scene/scene.ts';
import type { TrainingState } from '../scene/trainingRun.ts';
import { tell } from './device.ts';
import type { TrainingKeeper } from './keepTraining.ts';
import { type KeptTraining, readTraining } from './keptTraining.ts';
import { fetchMissing, missingIn } from './presetFiles.ts';
import { store } from './store.ts';
import { resume, trainer } from './trainer.ts';
import type { Shelf } from './trainingShelf.ts';
import { momentIn, noteMoment, type Session } from './trainSession.ts';

/** A training that the device has kept, and what the keeper has to know of it. */
export interface RecalledTraining extends KeptTraining {
  readonly work: string;
  readonly stamp: string;
}

/**
 * What is kept of a work's training; null where there is nothing, or it cannot be read, which is said. What cannot be
 * read stays where it is.
 * @throws where the browser keeps nothing.
 */
export async function recallTraining(shelf: Shelf, work: string): Promise<RecalledTraining | null> {
  const found = await shelf.read(work);
  if (!found) return null;
  const { link, stamp } = found.head as { link?: unknown; stamp?: unknown };
  if (typeof link === 'string') {
    // Its network cannot be had now, as without a connection: it is there next time.
    if ((await fetchMissing(missingIn(link))).length > 0) return null;
  }
  const read = readTraining(found.head, found.states);
  if (read === 'newer') tell('newer');
  if (read === 'broken') tell('trainingBroken');
  return typeof read === 'string' ? null : { ...read, work, stamp: String(stamp) };
}

/**
 * Takes up a training where the scene on the stage is of it: at the moment that was shown when it was kept. Returns
 * whether it has.
 */
export function takeUp(recalled: RecalledTraining, keeper: TrainingKeeper): boolean {
  const { scene, live } = store.getState();
  const { session, isShown } = recalled;
  if (trainer.getState().session || live || !isSameLesson(session.start, scene)) return false;
  const here = momentIn(session, scene) ?? momentLike(session, scene);
  if (!here) return false;
  if (scene.source.kind === 'own') noteMoment(scene.source.weights, here);
  if (isShown && here.updates !== session.shown.updates) {
    resume(session);
    trainer.setState({ returned: session.shown.updates });
  } else trainer.setState({ session: { ...session, shown: here } });
  const taken = trainer.getState().session;
  if (taken) keeper.note({ ...recalled, session: taken, isShown: true });
  return true;
}

/** The moment of a session whose weights a scene has, number by number. */
function momentLike({ shown, kept }: Session, scene: Scene): TrainingState | undefined {
  const { source, fills, edits } = scene;
  if (source.kind !== 'own' || fills.length > 0 || edits.length > 0) return undefined;
  return [shown, ...kept.states].find(({ weights }) =>
    source.weights.every((weight, i) => Object.is(weight, weights[i])),
  );
}
