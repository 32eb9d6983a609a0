import { device } from '../state/device.ts';
import { createTrainingKeeper, type TrainingKeeper } from '../state/keepTraining.ts';
import { hasNewerKeys, local } from '../state/local.ts';
import { place } from '../state/place.ts';
import { recallTraining, takeCopy, takeUp, trainingOf } from '../state/recallTraining.ts';
import { store } from '../state/store.ts';
import { sweepTrainings } from '../state/sweepTrainings.ts';
import { pauseTraining, type Trainer, trainer } from '../state/trainer.ts';
import { createShelf, type TrainingShelf } from '../state/trainingShelf.ts';
import { holdWork, whenAlone } from '../state/workLocks.ts';
import { type Autosave, isKeptAs } from './autosave.ts';
import { openDoor } from './doors/doors.ts';
import { whenIdle } from './whenIdle.ts';
import { whenHidden } from './whenLeft.ts';

/*
 * Trainings and this device: what runs is kept, and what was broken off is there again.
 */

const clock = {
  now: () => performance.now(),
  after(ms: number, act: () => void) {
    const timer = setTimeout(act, ms);
    return () => clearTimeout(timer);
  },
};

/** Keeps what is trained from now on, and takes up the training of the work that the page began with. */
export function keepTrainings(autosave: Autosave, work: string | null): void {
  const shelf = createShelf();
  const keeper = createTrainingKeeper(shelf, clock, autosave.keepNow);
  const leave = () => {
    // Where a training cannot be kept, its weights at least become the scene's, which is.
    if (device.getState().news.includes('trainingUnkept')) pauseTraining();
    void keeper.save();
  };
  // Before the scene is kept.
  window.addEventListener('pagehide', leave, { capture: true });
  whenHidden(() => void keeper.save());
  holdWork();
  void takeUpOwn(shelf, keeper, autosave, work)
    // It is said once something is to be kept.
    .catch(() => undefined)
    .then(() => takeUpLinked(shelf, keeper));
  trainer.subscribe(sayBeside);
  whenIdle(() => void sweepTrainings(shelf, local, hasNewerKeys()).catch(() => undefined));
}

/** What there is to say of a training is said behind its door. */
function sayBeside(now: Trainer, before: Trainer): void {
  const said = ({ returned, copied, fault }: Trainer) => returned ?? copied ?? fault;
  if (said(now) !== null && said(before) === null) openDoor('train');
}

async function takeUpOwn(
  shelf: TrainingShelf,
  keeper: TrainingKeeper,
  autosave: Autosave,
  work: string | null,
): Promise<void> {
  if (work === null) return;
  // What is taken up changes the scene: by then it is known whose work it is.
  await whenAlone(work, () => autosave.adopt(work));
  const recalled = await recallTraining(shelf, work);
  if (recalled) whenShown(() => takeUp(recalled, keeper));
}

/** Links that are opened may show a moment of a training that is kept here as another work. */
function takeUpLinked(shelf: TrainingShelf, keeper: TrainingKeeper): void {
  const look = async () => {
    const { scene, awaited } = store.getState();
    // A slide or a step begins as it is, whatever was made of it here.
    if (awaited || trainer.getState().session || place.getState().room !== 'lab') return;
    const found = await trainingOf(shelf, scene, (work) => isKeptAs(work, scene));
    if (found) takeCopy(found, keeper);
  };
  const attempt = () => void look().catch(() => undefined);
  attempt();
  store.subscribe((state, old) => {
    if (state.arrivals !== old.arrivals) attempt();
  });
}

/** Tries with the scene that is shown, and with those that arrive, until it is done or the reader makes something else. */
function whenShown(attempt: () => boolean): void {
  if (attempt()) return;
  const leave = store.subscribe((state, old) => {
    const isDone = state.arrivals !== old.arrivals && attempt();
    if (isDone || state.history.past.length > 0) leave();
  });
}
