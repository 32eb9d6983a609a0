import { createStore } from 'zustand/vanilla';
import {
  answered,
  canWrite,
  hasRoom,
  isOver,
  withAnswer,
  withSymbol,
} from '../scene/change/write.ts';
import { traceOf } from './selectors.ts';
import { change, setPlaying, settle, shownScene, store } from './store.ts';

/** Whether the network is writing on by itself. */
export const writing = createStore<{
  readonly running: boolean;
  /** Why the last answer could not be read next: it is no number, or a symbol that no text can go on with. */
  readonly stuck: { readonly symbol: string | null } | null;
}>(() => ({ running: false, stuck: null }));

/** Time between two symbols at usual speed, in ms. */
const BEAT = 420;

let timer: ReturnType<typeof setTimeout> | undefined;
/** Whether a change of the text is the network's own. */
let isOwn = false;

/** Reads the answer to the last timestep as the next input; false where there is none. */
export function writeOnce(): boolean {
  setPlaying(false);
  const shown = shownScene(store.getState());
  if (!canWrite(shown) || !hasRoom(shown)) return false;
  const trace = traceOf(shown);
  const answer = trace.at('z', trace.steps - 1);
  const { scene: before } = store.getState();
  change((scene) => withAnswer(scene, answer), { kind: 'write' });
  const isWritten = store.getState().scene !== before;
  const symbol = shown.events ? null : (answered(shown, answer) ?? null);
  writing.setState({ stuck: isWritten ? null : { symbol } });
  return isWritten;
}

/** Writes until the word is over, there is no more room, or it is stopped. */
export function startWriting(): void {
  writing.setState({ running: true });
  beat();
}

export function stopWriting(): void {
  clearTimeout(timer);
  writing.setState({ running: false });
  settle();
}

/** Another symbol after timestep t; what follows is written anew from there. */
export function chooseSymbol(t: number, symbol: string): void {
  stopWriting();
  setPlaying(false);
  const { scene: before } = store.getState();
  change((scene) => withSymbol(scene, t, symbol));
  writing.setState({ stuck: store.getState().scene === before ? { symbol } : null });
}

function beat(): void {
  isOwn = true;
  const isWritten = writeOnce();
  isOwn = false;
  if (isWritten && !isOver(store.getState().scene))
    timer = setTimeout(beat, BEAT / store.getState().playback.speed);
  else stopWriting();
}

// When the reader types or chooses another text, the network stops writing.
store.subscribe(({ scene }, old) => {
  if (scene === old.scene || isOwn) return;
  const { running, stuck } = writing.getState();
  if (stuck) writing.setState({ stuck: null });
  if (!running) return;
  if (scene.text !== old.scene.text || scene.events !== old.scene.events) stopWriting();
});
