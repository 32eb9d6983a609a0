import { device } from '../state/device.ts';
import { createTrainingKeeper } from '../state/keepTraining.ts';
import { recallTraining, takeUp } from '../state/recallTraining.ts';
import { store } from '../state/store.ts';
import { pauseTraining } from '../state/trainer.ts';
import { createShelf } from '../state/trainingShelf.ts';
import type { Autosave } from './autosave.ts';
import { whenAlone } from './whenAlone.ts';

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
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') void keeper.save();
  });
  if (work === null) return;
  // What is taken up changes the scene: by then it is known whose work it is.
  void whenAlone(work, () => autosave.adopt(work))
    .then(() => recallTraining(shelf, work))
    .then(
      (recalled) => recalled && whenShown(() => takeUp(recalled, keeper)),
      // It is said once something is to be kept.
      () => undefined,
    );
}

/** Tries with the scene that is shown, and with those that arrive, until it is done or the reader makes something else. */
function whenShown(attempt: () => boolean): void {
  if (attempt()) return;
  const leave = store.subscribe((state, old) => {
    const isDone = state.arrivals !== old.arrivals && attempt();
    if (isDone || state.history.past.length > 0) leave();
  });
}
