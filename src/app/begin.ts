import { fetchHeat } from '../figures/Grid.tsx';
import { prefersStill } from '../figures/useTween.ts';
import { DEFAULT_SCENE } from '../scene/document/defaults.ts';
import { awaitDrawn } from '../state/awaitDrawn.ts';
import { announce, noteTraining } from '../state/device.ts';
import { isFramed } from '../state/framed.ts';
import { store } from '../state/store.ts';
import { currentWork } from '../state/work.ts';
import { catchUp, followScene, hasLink, openAddress } from './address.ts';
import { recallWork, startAutosave } from './autosave.ts';
import { embedding } from './embed/embedding.ts';
import { readOnce } from './firstReading.ts';
import { keepDrafts } from './keepDrafts.ts';

/** What is on the page, or where it comes from, as it begins; `seen` when it is there. */
export function begin(seen: Promise<unknown>): void {
  awaitDrawn();
  // A frame of another page keeps nothing, and stands still until a hand touches it.
  if (embedding) return;
  if (isFramed) announce('framed');
  catchUp();
  const work = currentWork();
  const recalled = hasLink() ? null : recallWork();
  const isFirstVisit = !hasLink() && !recalled;
  // It may hold a large network, to be drawn as soon as the words are here.
  if (!isFirstVisit) fetchHeat();
  if (hasLink()) openAddress();
  // Something real moves within a second of arrival, unless the reader asked for stillness or came to see one moment.
  if (isFirstVisit && !prefersStill())
    void seen.then(() => {
      // A hand may have been quicker.
      if (store.getState().scene === DEFAULT_SCENE) readOnce();
    });
  followScene();
  const autosave = startAutosave(hasLink() ? 'link' : recalled);
  if (isFramed) return;
  keepDrafts();
  void import('./keepTrainings.ts').then(
    ({ keepTrainings }) => keepTrainings(autosave, recalled?.work ?? work),
    () => noteTraining('forbidden'),
  );
}
