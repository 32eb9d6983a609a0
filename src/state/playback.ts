import { isEqual } from '../scene/document/equal.ts';
import { reuse } from '../scene/document/same.ts';
import type { Scene } from '../scene/document/scene.ts';
import { atEnd, completeStep, stepPhase, toStart } from '../scene/walk/walk.ts';
import { paceNow } from './absent.ts';
import { change, type Pace, type State, store } from './store.ts';

/*
 * Moving through a scene in time: by a clock, by hand, or as another window does.
 */

/** Multiples of the usual speed that playback may have. */
export const SPEEDS = [0.25, 0.5, 1, 2, 4] as const;

/** Equal playback stays the same object, so that a clock need not start anew. */
const play = (how: Partial<State['playback']>) =>
  store.setState((state) => {
    const playback = { ...state.playback, ...how };
    return isEqual(playback, state.playback) ? state : { playback };
  });

/** Starts or stops playback; at the end it starts from the beginning. */
export function setPlaying(playing: boolean): void {
  if (store.getState().led) store.setState({ led: false });
  if (playing && atEnd(store.getState().scene)) change(toStart);
  play({ playing: playing && !atEnd(store.getState().scene) });
}

/** Moves the cursor by hand: it plays no longer. */
export function move(edit: (scene: Scene) => Scene): void {
  setPlaying(false);
  change(edit);
}

export const setPace = (pace: Pace): void => play({ pace });

/** A multiple of the usual speed, at the nearest bound where it is outside of SPEEDS. */
export function setSpeed(speed: number): void {
  if (!Number.isNaN(speed)) play({ speed: Math.min(Math.max(SPEEDS[0], speed), SPEEDS[4]) });
}

/** One step of playback, at its pace; it stops where there is nothing after. Whoever owns the clock calls it. */
export function playStep(): void {
  const { pace } = store.getState().playback;
  change((scene) => (paceNow(pace) === 'phase' ? stepPhase(scene, 1) : completeStep(scene)));
  if (atEnd(store.getState().scene)) play({ playing: false });
}

/** The cursor begins or ends being dragged. */
export const scrub = (scrubbing: boolean): void => store.setState({ scrubbing });

/** A pointer holds the slider of time, and lets it go: while it does, it plays no longer. */
export function holdScrub(isHeld: boolean): void {
  if (isHeld) setPlaying(false);
  scrub(isHeld);
}

/** Shows what another window of the same lecture shows; `playing` says whether that window plays. */
export function follow(scene: Scene, playing: boolean): void {
  change((old) => reuse(old, scene), { kind: 'followed' });
  store.setState({ led: playing });
  play({ playing });
}
