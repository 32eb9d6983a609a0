import { createStore } from 'zustand/vanilla';
import { replace } from '../scene/change/replace.ts';
import type { Scene } from '../scene/document/scene.ts';
import { fieldsOfKind, pick } from '../scene/fields/byKind.ts';
import type { Measured } from '../training/trainingRun.ts';
import { trainingSetOf } from '../training/trainingSet.ts';
import { longer, lossAt } from './curve.ts';
import { type KeptStates, nearestState, withStates } from './keptStates.ts';
import { change, land, setLive, shownScene, store } from './store.ts';
import { noteOwner, noteSession, sessionBehind } from './trainingLines.ts';
import type { TrainResult } from './trainMessages.ts';
import { noteMoment, type Session, sessionFor, sessionOn } from './trainSession.ts';
import { ask, hushWorker, openWorker, type WorkerEnd } from './trainWorker.ts';

/*
 * Trains the network on the stage. The worker computes; here is what came of it, and which moment of it is shown.
 */

export interface Trainer {
  readonly running: boolean;
  /** Updates between two pictures; Infinity: as many as can be. */
  readonly pace: number;
  readonly session: Session | null;
  /**
   * What became of the worker: it does not answer and is waited for, another took the place of one that died, several
   * died and it is given up, or there is none and the page trains.
   */
  readonly fault: 'silent' | 'restarted' | 'stopped' | 'here' | null;
  /** Updates of the moment with which a training that was broken off came back; null where none was, or it was read. */
  readonly returned: number | null;
  /** Updates of a training that was kept for another work and is here as well; null where none is. */
  readonly copied: number | null;
  /** The training went on from an earlier moment of one that had come farther, in updates; null where none did, or it was read. */
  readonly parted: { readonly at: number; readonly of: number } | null;
}

export const PACES = [1, 10, 100, Number.POSITIVE_INFINITY] as const;

export const trainer = createStore<Trainer>(() => ({
  running: false,
  pace: 1,
  session: null,
  fault: null,
  returned: null,
  copied: null,
  parted: null,
}));

/** How long the worker may compute before it shows what it has, in ms: more than 20 pictures a second. */
const BUDGET = 30;

/** Whether the scene can be trained; then the worker stands where the scene's weights are. */
function begin(): boolean {
  settleScrub();
  const { scene } = store.getState();
  if (!trainingSetOf(scene).ok) return false;
  const before = sessionOn(trainer.getState().session, scene);
  const session = sessionFor(before, scene);
  noteOwner(scene.source, before ?? session);
  const isOn = session.start === before?.start;
  const parted = isOn ? trainer.getState().parted : partingOf(before);
  trainer.setState({ session, fault: null, returned: null, copied: null, parted });
  open(scene, session);
  return true;
}

/** What would be missed of a session that is gone on with at the moment shown. */
function partingOf(session: Session | null): Trainer['parted'] {
  const of = session?.kept.states.at(-1)?.updates ?? 0;
  return session && session.shown.updates < of ? { at: session.shown.updates, of } : null;
}

/** The session of the network on the stage, at the moment that is shown. */
export const sessionHere = (): Session | null =>
  sessionOn(trainer.getState().session, shownScene(store.getState()));

/** The worker goes on from the moment that is shown. */
function open(scene: Scene, { curve, shown }: Session): void {
  const firstLoss = curve.updates > 0 ? lossAt(curve, 0) : null;
  openWorker(scene, shown, firstLoss, {
    onResult: take,
    onEnd: end,
    onSilence: noteSilence,
    onHere: () => trainer.setState({ fault: 'here' }),
  });
}

/** A worker that is heard again has no fault. */
const noteSilence = (isSilent: boolean): void =>
  trainer.setState(({ fault }) =>
    isSilent ? { fault: 'silent' } : { fault: fault === 'silent' ? null : fault },
  );

/** Trains on until it is paused. */
export function startTraining(): void {
  if (trainer.getState().running || !begin()) return;
  trainer.setState({ running: true });
  goOn();
}

/** Rests; the weights of this moment are the scene's, and can be undone at once. */
export function pauseTraining(): void {
  if (!trainer.getState().running) return;
  rest();
}

/** One update, shown. */
export function trainOnce(): void {
  if (!trainer.getState().running && begin())
    ask({ kind: 'go', updates: 1, budget: 0, every: everyOf() });
}

/** The weights as they were before the first update. */
export function backToStart(): void {
  if (trainer.getState().running) rest();
  scrubTo(0);
  settleScrub();
}

export const setTrainingPace = (pace: number): void => trainer.setState({ pace });

/** Shows the kept moment that is nearest to so many updates. */
export function scrubTo(updates: number): void {
  if (trainer.getState().running) rest();
  const session = sessionHere();
  if (!session) return;
  const shown = nearestState(session.kept, updates);
  trainer.setState({ session: { ...session, shown } });
  setLive(shown.weights);
}

/** The moment that was scrubbed to is the scene's. */
export function settleScrub(): void {
  const session = sessionHere();
  if (!session || !store.getState().live) return;
  if (session.shown.updates > 0) {
    land('scrub');
    return;
  }
  // The start is as it was: a preset, or a seed.
  const weights = pick(session.start, fieldsOfKind('weights'));
  noteOwner(weights.source, session);
  setLive(null);
  change((scene) => replace(scene, weights), { kind: 'scrub' });
}

/** What is wrong with the worker, or has become of it, was read. */
export const dismissFault = (): void =>
  trainer.setState({ fault: null, returned: null, copied: null, parted: null });

/** A training that was kept is that of the scene, which is the moment of it that is shown; `copied` as the trainer's. */
export const adopt = (session: Session, copied: number | null = null): void =>
  trainer.setState({ session, copied });

/** A training that was broken off is that of the scene, and comes back with the moment that was shown. */
export function resume(session: Session): void {
  trainer.setState({ session, returned: session.shown.updates });
  setLive(session.shown.weights);
  land();
}

const everyOf = () => trainer.getState().session?.kept.every ?? 1;

const goOn = () =>
  ask({ kind: 'go', updates: trainer.getState().pace, budget: BUDGET, every: everyOf() });

/** Takes in what the worker did. */
function take(result: TrainResult): void {
  const { session, running, pace } = trainer.getState();
  if (!session) return;
  const { state, kept, losses, before, diverged } = result;
  const next: Session = {
    ...session,
    curve: longer(session.curve, losses),
    kept: withStates(measuredAt(session, before), kept, state),
    shown: state,
    diverged,
  };
  trainer.setState({ session: next });
  setLive(state.weights);
  if (!running) land('train step');
  else if (diverged !== null) rest();
  else if (pace === Number.POSITIVE_INFINITY) goOn();
  else afterPicture(() => trainer.getState().running && goOn());
}

/** The kept states, with what was measured at the one that is shown. */
const measuredAt = ({ kept, shown }: Session, measured: Measured): KeptStates =>
  shown.measured
    ? kept
    : {
        ...kept,
        states: kept.states.map((state) =>
          state.updates === shown.updates ? { ...state, measured } : state,
        ),
      };

/** With the next picture; a page that nobody sees has none, and must not race instead. */
const afterPicture = (act: () => void) =>
  document.hidden ? setTimeout(act, 16) : requestAnimationFrame(act);

function rest(): void {
  hushWorker();
  trainer.setState({ running: false });
  land();
}

/** A worker died: the next goes on from the last state that was shown, and if that dies too, it is said. */
function end(how: WorkerEnd): void {
  const { session, running } = trainer.getState();
  if (!session) return;
  if (how === 'again' && running) {
    trainer.setState({ fault: 'restarted' });
    // As it is now: the recipe may have changed.
    open(store.getState().scene, session);
    goOn();
    return;
  }
  rest();
  trainer.setState({ fault: 'stopped' });
}

trainer.subscribe(({ session }, old) => {
  if (session && session !== old.session) noteSession(session);
});

store.subscribe((state, old) => {
  const { running, session } = trainer.getState();
  // The weights on the page are known again when they have become the scene's.
  if (session && state.live === session.shown.weights) {
    const { source } = shownScene(state);
    if (source.kind === 'own') noteMoment(source.weights, session.shown);
    noteOwner(source, session);
  }
  // Whatever ends a training from outside (an edit, an undo, a link) has taken its weights already.
  if (running && old.live && !state.live) {
    hushWorker();
    trainer.setState({ running: false });
  }
  const isEdited = state.history !== old.history || state.scene.source !== old.scene.source;
  if (!state.live && isEdited) comeBack(state.scene);
});

/** Weights of another training are on the stage again: so is that training. */
function comeBack(scene: Scene): void {
  const session = sessionBehind(scene);
  if (session && session.start !== trainer.getState().session?.start)
    trainer.setState({ session, parted: null });
}
