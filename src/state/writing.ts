import { createStore } from 'zustand/vanilla';
import { headOf } from '../engine/declare/network.ts';
import {
  answered,
  canWrite,
  hasRoom,
  isOver,
  withAnswer,
  withSymbol,
} from '../scene/change/write.ts';
import type { Scene } from '../scene/document/scene.ts';
import { stepsOf } from '../scene/read/derive.ts';
import { given } from './given.ts';
import { setPlaying } from './playback.ts';
import { runsThere } from './runs.ts';
import { traceOf } from './selectors.ts';
import { isWhole } from './settledRun.ts';
import { change, settle, shownScene, store } from './store.ts';

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

/** Its own writing, and taking some of that back, leave what it was given as it was. */
const isStillWritten = (now: Scene, old: Scene, steps: number): boolean =>
  stepsOf(now) > steps && !now.events && !old.events && old.text.startsWith(now.text);

/** Reads the answer to the last timestep as the next input; false where there is none, or only later. */
export function writeOnce(): boolean {
  setPlaying(false);
  const shown = shownScene(store.getState());
  if (!canWrite(shown) || !hasRoom(shown)) return false;
  const trace = traceOf(shown);
  if (!isWhole(trace)) {
    void runsThere().then(writeOnce);
    return false;
  }
  const answer = trace.at(headOf(trace.network).logits, trace.steps - 1);
  const { scene: before } = store.getState();
  isOwn = true;
  change((scene) => withAnswer(scene, answer), { kind: 'write' });
  isOwn = false;
  const isWritten = store.getState().scene !== before;
  if (isWritten) given.setState(({ steps }) => ({ steps: steps ?? trace.steps }));
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
  const trace = traceOf(shownScene(store.getState()));
  if (!isWhole(trace)) {
    void runsThere().then(() => writing.getState().running && beat());
    return;
  }
  const isWritten = writeOnce();
  if (isWritten && !isOver(store.getState().scene))
    timer = setTimeout(beat, BEAT / store.getState().playback.speed);
  else stopWriting();
}

// When the reader types or chooses another text, the network stops writing.
store.subscribe(({ scene }, old) => {
  if (scene === old.scene || isOwn) return;
  const { running, stuck } = writing.getState();
  if (stuck) writing.setState({ stuck: null });
  const isOther = scene.text !== old.scene.text || scene.events !== old.scene.events;
  const { steps } = given.getState();
  if (isOther && steps !== null && !isStillWritten(scene, old.scene, steps))
    given.setState({ steps: null });
  if (running && isOther) stopWriting();
});
