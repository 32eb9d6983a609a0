import type { Scene } from '../scene/document/scene.ts';
import { phaseIdsAt } from '../scene/read/cursor.ts';
import { symbolsOf } from '../scene/read/derive.ts';
import { moveTo } from '../scene/walk/moments.ts';
import { atEnd } from '../scene/walk/walk.ts';
import { invite } from '../state/invitation.ts';
import { setPace, setPlaying, setSpeed } from '../state/playback.ts';
import { change, store } from '../state/store.ts';

/** Timesteps a second, as multiples of the usual speed: five letters are read in two and a half seconds. */
const BRISK = 1.8;

/** A first visit sees the whole word read, a beat a letter; then it rests, with an invitation, and nothing plays by itself. */
export function readOnce(): void {
  setPace('time');
  setSpeed(BRISK);
  setPlaying(true);
  const leave = store.subscribe(({ playback, scene }) => {
    if (playback.playing) return;
    leave();
    setPace('phase');
    setSpeed(1);
    // A hand that stopped it decides where it rests.
    if (!atEnd(scene)) return;
    change(toSameLetter);
    invite();
  });
}

/** To the end of the first timestep whose letter has been read before: the state alone tells the two apart. */
export function toSameLetter(scene: Scene): Scene {
  const symbols = symbolsOf(scene);
  const t = symbols.findIndex((symbol, at) => symbols.indexOf(symbol) < at);
  return t < 0 ? scene : moveTo(scene, t, phaseIdsAt(scene, t).at(-1));
}
