import { tinykeys } from 'tinykeys';
import { isOwnKey } from '../figures/ownKeys.ts';
import { withRolled, withUnit } from '../scene/change/change.ts';
import { withPinned } from '../scene/change/changeDetail.ts';
import type { Scene } from '../scene/document/scene.ts';
import { unitAt } from '../scene/read/derive.ts';
import { stepPhase, stepTime, toEnd, toStart } from '../scene/walk/walk.ts';
import { paceNow } from '../state/absent.ts';
import { orderAsked } from '../state/orderAsked.ts';
import { move as moveByHand, setPlaying } from '../state/playback.ts';
import { unitBeside } from '../state/selectors.ts';
import { change, redo, store, undo } from '../state/store.ts';
import { pan, showAll, zoom } from '../state/timeWindow.ts';

/** Moves the view by a part of its width. */
const panBy = (share: number) => pan(share * (store.getState().seen?.span ?? 0));

/** Plays, or stops; not while the order of what is played is asked for. */
const turnPlaying = () => {
  if (!orderAsked.getState().isAsked) setPlaying(!store.getState().playback.playing);
};

/** A phase, or a timestep where there is no word of phases yet, or their order is asked for. */
const step = (scene: Scene, by: 1 | -1) =>
  (paceNow('phase') === 'phase' && !orderAsked.getState().isAsked ? stepPhase : stepTime)(
    scene,
    by,
  );

/**
 * The page's shortcuts, wherever the focus is within an element. A focused control keeps its own keys; an input method
 * at work keeps them all. Gives back what ends it.
 */
export function listenToKeys(within: Window | HTMLElement, openKeys: () => void): () => void {
  const on =
    (act: () => void, options: { readonly repeats: boolean }) => (event: KeyboardEvent) => {
      if (event.isComposing || event.defaultPrevented || isOwnKey(event)) return;
      event.preventDefault();
      if (!event.repeat || options.repeats) act();
    };
  const move = (fn: (scene: Scene) => Scene) => on(() => moveByHand(fn), { repeats: true });
  const once = (act: () => void) => on(act, { repeats: false });
  const back = move((scene) => stepTime(scene, -1));
  const forth = move((scene) => stepTime(scene, 1));
  return tinykeys(within, {
    ArrowLeft: move((scene) => step(scene, -1)),
    ArrowRight: move((scene) => step(scene, 1)),
    'Shift+ArrowLeft': back,
    'Shift+ArrowRight': forth,
    j: back,
    k: forth,
    ArrowUp: move((scene) => withUnit(scene, unitBeside(scene, -1))),
    ArrowDown: move((scene) => withUnit(scene, unitBeside(scene, 1))),
    Home: move(toStart),
    End: move(toEnd),
    Space: once(turnPlaying),
    r: once(() => change((scene) => withRolled(scene, !scene.rolled))),
    '=': on(() => zoom(1 / 1.25), { repeats: true }),
    '+': on(() => zoom(1 / 1.25), { repeats: true }),
    'Shift++': on(() => zoom(1 / 1.25), { repeats: true }),
    '-': on(() => zoom(1.25), { repeats: true }),
    0: once(showAll),
    PageUp: on(() => panBy(-0.5), { repeats: true }),
    PageDown: on(() => panBy(0.5), { repeats: true }),
    p: once(() =>
      change((scene) => withPinned(scene, scene.pinned === null ? unitAt(scene) : null)),
    ),
    '$mod+z': on(undo, { repeats: true }),
    '$mod+Shift+z': on(redo, { repeats: true }),
    '$mod+y': on(redo, { repeats: true }),
    // The sign may need Shift or not, as the keyboard has it.
    'Shift+?': once(openKeys),
    '?': once(openKeys),
  });
}
