import { isSameLesson } from '../scene/document/same.ts';
import type { Scene } from '../scene/document/scene.ts';
import type { TrainingState } from '../training/trainingRun.ts';
import { announce } from './device.ts';
import type { TrainingKeeper } from './keepTraining.ts';
import { isReadHere, type KeptTraining, readTraining, startOf } from './keptTraining.ts';
import { fetchMissing, missingIn } from './presetFiles.ts';
import { store } from './store.ts';
import { adopt, resume, trainer } from './trainer.ts';
import type { TrainingShelf } from './trainingShelf.ts';
import { momentIn, noteMoment, type Session } from './trainSession.ts';
import { currentWork } from './work.ts';

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
export async function recallTraining(
  shelf: TrainingShelf,
  work: string,
): Promise<RecalledTraining | null> {
  const found = await shelf.read(work);
  if (!found) return null;
  const { link, stamp } = found.head as { link?: unknown; stamp?: unknown };
  if (typeof link === 'string') {
    // Its network cannot be had now, as without a connection: it is there next time.
    if ((await fetchMissing(missingIn(link))).length > 0) return null;
  }
  const read = readTraining(found.head, found.states);
  if (read === 'newer') announce('newer');
  if (read === 'broken') announce('trainingBroken');
  return typeof read === 'string' ? null : { ...read, work, stamp: String(stamp) };
}

/**
 * Takes up a training where the scene on the stage is of it: at the moment that was shown when it was kept. Returns
 * whether it has.
 */
export function takeUp(recalled: RecalledTraining, keeper: TrainingKeeper): boolean {
  const { session, isShown } = recalled;
  const here = momentHere(session);
  if (!here) return false;
  if (isShown && here.updates !== session.shown.updates) resume(session);
  else adopt({ ...session, shown: here });
  const taken = trainer.getState().session;
  if (taken) keeper.note({ ...recalled, session: taken, isShown: true });
  return true;
}

/**
 * The newest training on the device that a scene is a moment of, whoever's work it is: as when the link of a training that
 * was broken off is opened in another tab. Null where there is none. A scene before the first update counts only where
 * the work was left just so: then the training was running.
 */
export async function trainingOf(
  shelf: TrainingShelf,
  scene: Scene,
  isLeftSo: (work: string) => boolean,
): Promise<KeptTraining | null> {
  const heads = (await shelf.heads()).filter(isReadHere).sort((a, b) => b.time - a.time);
  for (const head of heads) {
    const { link } = head as { readonly link?: unknown };
    if (typeof link !== 'string' || (await fetchMissing(missingIn(link))).length > 0) continue;
    const start = startOf(head);
    if (!start || !isSameLesson(start, scene)) continue;
    const found = await shelf.read(head.work);
    const read = found && readTraining(found.head, found.states);
    const here = read && typeof read !== 'string' && momentOf(read.session, scene);
    if (here && (here.updates > 0 || isLeftSo(head.work))) return read;
  }
  return null;
}

/** Has a training of another work here where the scene on the stage is a moment of it; that work keeps its own. */
export function takeCopy({ session }: KeptTraining, keeper: TrainingKeeper): void {
  const here = momentHere(session);
  if (!here) return;
  const taken = { ...session, shown: here };
  adopt(taken, session.curve.updates);
  keeper.note({ work: currentWork() ?? '', stamp: null, session: taken, isShown: true });
}

/** The moment of a session that the stage shows, where nothing is trained on it; it is known from now on. */
function momentHere(session: Session): TrainingState | null {
  const { scene, live } = store.getState();
  if (trainer.getState().session || live || !isSameLesson(session.start, scene)) return null;
  const here = momentOf(session, scene) ?? null;
  if (here && scene.source.kind === 'own') noteMoment(scene.source.weights, here);
  return here;
}

const momentOf = (session: Session, scene: Scene) =>
  momentIn(session, scene) ?? momentLike(session, scene);

/** The moment of a session whose weights a scene has, number by number. */
function momentLike({ shown, kept }: Session, scene: Scene): TrainingState | undefined {
  const { source, fills, edits } = scene;
  if (source.kind !== 'own' || fills.length > 0 || edits.length > 0) return undefined;
  return [shown, ...kept.states].find(({ weights }) =>
    source.weights.every((weight, i) => Object.is(weight, weights[i])),
  );
}
