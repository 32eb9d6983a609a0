import { paceNow } from '../state/absent.ts';
import { playStep } from '../state/playback.ts';
import { store } from '../state/store.ts';

/** How long one move takes at speed 1, in ms: a phase, or a whole timestep. */
export const BEAT = { phase: 1100, time: 900 } as const;

/** Moves the scene on while it plays, until the function it gives back is called. */
export function startClock(): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const beat = () => {
    clearTimeout(timer);
    const { playback, led } = store.getState();
    const { playing, pace, speed } = playback;
    const length = BEAT[paceNow(pace)] / speed;
    document.documentElement.style.setProperty('--beat', `${Math.min(420, length * 0.5)}ms`);
    if (!playing || led) return;
    timer = setTimeout(() => {
      playStep();
      beat();
    }, length);
  };
  const unsubscribe = store.subscribe((state, old) => {
    if (state.playback !== old.playback || state.led !== old.led) beat();
  });
  beat();
  return () => {
    unsubscribe();
    clearTimeout(timer);
  };
}
