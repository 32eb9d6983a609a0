import { createStore } from 'zustand/vanilla';
import { absentOnly } from '../state/absent.ts';
import { local } from '../state/local.ts';
import { place } from '../state/place.ts';
import { lesson } from './lesson.ts';

/** Whether the reader wants all of the stage in every step; kept on the device. */
const KEY = 'unrolled:everything:v1';

export const everything = createStore<{ readonly isShown: boolean }>(() => ({ isShown: recall() }));

/** Storage may be forbidden or full; then the choice holds until the page is left. */
export function showEverything(isShown: boolean): void {
  everything.setState({ isShown });
  try {
    if (isShown) local.set(KEY, 'true');
    else local.remove(KEY);
  } catch {}
  showIntroduced();
}

/** Shows of the stage what the step has of it, or all. */
export const showIntroduced = (): void =>
  absentOnly(everything.getState().isShown ? [] : lesson.getState().absent);

// Wherever one goes from the lesson, all is there.
place.subscribe(({ room }, old) => {
  if (old.room === 'learn' && room !== 'learn') absentOnly([]);
});

function recall(): boolean {
  try {
    return local.get(KEY) === 'true';
  } catch {
    return false;
  }
}
