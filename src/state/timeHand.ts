import { withWindow } from '../scene/change/changeView.ts';
import type { Window } from '../scene/document/scene.ts';
import { stepsOf } from '../scene/read/derive.ts';
import { zoomed } from '../scene/walk/window.ts';
import { scrub } from './playback.ts';
import { change, store } from './store.ts';
import { showAll } from './timeWindow.ts';

/** What hands do to the time axis of the stage: to the window of the scene. */
export const timeHand = {
  seen: () => store.getState().seen,
  show: (window: Window) => change((scene) => withWindow(scene, window)),
  zoomed(held: Window, factor: number, share: number) {
    const { scene, nearest } = store.getState();
    return zoomed(held, factor, share, stepsOf(scene), nearest);
  },
  fit: showAll,
  hold: scrub,
};
