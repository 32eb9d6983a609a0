import { createStore } from 'zustand/vanilla';
import { withLastStates } from '../scene/change/carryOver.ts';
import type { Scene } from '../scene/document/scene.ts';
import { setPlaying } from './playback.ts';
import { runsThere } from './runs.ts';
import { traceOf } from './selectors.ts';
import { isWhole } from './settledRun.ts';
import { change, shownScene, store } from './store.ts';

/** The scene whose last state was carried over last, and what came of it: the same one where that was not finite. */
export const carried = createStore<{ readonly from: Scene; readonly to: Scene } | null>(() => null);

/** The run begins anew, with the states that it ended with. */
export function carryOver(): void {
  setPlaying(false);
  const from = shownScene(store.getState());
  const trace = traceOf(from);
  if (!isWhole(trace)) {
    void runsThere().then(carryOver);
    return;
  }
  const to = withLastStates(from, trace);
  if (to !== from) change((scene) => withLastStates(scene, trace), { push: true });
  // What is shown may come later, where its weights take long to be drawn.
  carried.setState({ from, to }, true);
}
