import { createStore } from 'zustand/vanilla';
import { isEqual } from '../scene/equal.ts';
import { replace } from '../scene/replace.ts';
import type { Scene, StillScene } from '../scene/scene.ts';
import type { TrainingState } from '../scene/trainingRun.ts';
import { trainingSetOf } from '../scene/trainingSet.ts';
import { weightsOf } from '../scene/weights.ts';
import { type Curve, EMPTY_CURVE, longer, shorter } from './curve.ts';
import {
  firstStates,
  type KeptStates,
  nearestState,
  statesUntil,
  withStates,
} from './keptStates.ts';
import { change, land, setLive, shownScene, store } from './store.ts';
import type { TrainResult } from './trainMessages.ts';
import { ask, hushWorker, openWorker, type WorkerEnd } from './trainWorker.ts';

/*
 * Trains the network on the stage. The worker computes; here is what came of it, and which moment of it is shown.
 */

/** One training from its first update on. */
export interface Session {
  /** The scene before the first update. */
  readonly start: Scene;
  readonly curve: Curve;
  readonly kept: KeptStates;
  /** The moment that is shown: the weights after so many updates. */
  readonly shown: TrainingState;
  /** Global norm of the last gradient before clipping; NaN before the first. */
  readonly norm: number;
  /** The update, from 0, whose loss was no finite number, or left weights that are none; else null. */
  readonly diverged: number | null;
}

export interface Trainer {
  readonly running: boolean;
  /** Updates between two pictures; Infinity: as many as can be. */
  readonly pace: number;
  readonly session: Session | null;
  /** What became of a worker that died: another took its place, or several did and it is given up. */
  readonly fault: 'restarted' | 'stopped' | null;
}

export const PACES = [1, 10, 100, Number.POSITIVE_INFINITY] as const;

export const trainer = createStore<Trainer>(() => ({
  running: false,
  pace: 1,
  session: null,
  fault: null,
}));

/** How long the worker may compute before it shows what it has, in ms: more than 20 pictures a second. */
const BUDGET = 30;

/** Which state the weights of a scene came from. */
const stateOfWeights = new WeakMap<readonly number[], TrainingState>();

/** The moment of the session that a scene's weights are, or null where they are none of it. */
export function momentIn(
  session: Session,
  { source, fills, edits }: StillScene,
): TrainingState | null {
  const { start, kept } = session;
  if (
    isEqual(
      { source, fills, edits },
      { source: start.source, fills: start.fills, edits: start.edits },
    )
  )
    return kept.states[0] ?? null;
  if (source.kind !== 'own' || fills.length > 0 || edits.length > 0) return null;
  return stateOfWeights.get(source.weights) ?? null;
}

/** What may change in the middle of a session: how its updates are made, and nothing of the network or its data. */
const isSameLesson = (a: Scene, b: Scene): boolean =>
  LESSON.every((key) => isEqual(a[key], b[key])) &&
  isEqual(a.training.data, b.training.data) &&
  a.training.seed === b.training.seed &&
  (a.training.data.kind !== 'input' || a.text === b.text);

const LESSON = [
  'cell',
  'hidden',
  'activation',
  'bias',
  'reset',
  'peepholes',
  'head',
  'vocabulary',
  'outputs',
  'events',
] as const satisfies readonly (keyof Scene)[];

/** The session at the scene's weights, without what came after them; a new one where they are none of it. */
function sessionFor(scene: Scene): Session {
  const { session } = trainer.getState();
  const moment = session && isSameLesson(session.start, scene) ? momentIn(session, scene) : null;
  if (session && moment) {
    const { updates } = moment;
    if (updates === session.curve.updates && session.diverged === null)
      return { ...session, shown: moment };
    return {
      ...session,
      curve: shorter(session.curve, updates),
      kept: statesUntil(session.kept, updates),
      shown: moment,
      diverged: null,
    };
  }
  const start = { updates: 0, weights: weightsOf(scene), memory: new Float64Array(0) };
  const kept = firstStates(start);
  return { start: scene, curve: EMPTY_CURVE, kept, shown: start, norm: Number.NaN, diverged: null };
}

/** Whether the scene can be trained; then the worker stands where the scene's weights are. */
function begin(): boolean {
  settleScrub();
  const { scene } = store.getState();
  if (!trainingSetOf(scene).ok) return false;
  const session = sessionFor(scene);
  trainer.setState({ session, fault: null });
  return openWorker(scene, session.shown, { onResult: take, onEnd: end });
}

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
  const { session } = trainer.getState();
  if (!session) return;
  scrubTo(0);
  settleScrub();
}

export const setTrainingPace = (pace: number): void => trainer.setState({ pace });

/** Shows the kept moment that is nearest to so many updates. */
export function scrubTo(updates: number): void {
  if (trainer.getState().running) rest();
  const { session } = trainer.getState();
  if (!session) return;
  const shown = nearestState(session.kept, updates);
  trainer.setState({ session: { ...session, shown } });
  setLive(shown.weights);
}

/** The moment that was scrubbed to is the scene's. */
export function settleScrub(): void {
  const { session } = trainer.getState();
  if (!session || !store.getState().live) return;
  if (session.shown.updates > 0) {
    land('scrub');
    return;
  }
  // The start is as it was: a preset, or a seed.
  const { source, fills, edits } = session.start;
  setLive(null);
  change((scene) => replace(scene, { source, fills, edits }), { kind: 'scrub' });
}

/** What is wrong with the worker was read. */
export const dismissFault = (): void => trainer.setState({ fault: null });

const everyOf = () => trainer.getState().session?.kept.every ?? 1;

const goOn = () =>
  ask({ kind: 'go', updates: trainer.getState().pace, budget: BUDGET, every: everyOf() });

/** Takes in what the worker did. */
function take(result: TrainResult): void {
  const { session, running, pace } = trainer.getState();
  if (!session) return;
  const { state, kept, losses, norms, diverged } = result;
  const next: Session = {
    ...session,
    curve: longer(session.curve, losses),
    kept: withStates(session.kept, kept),
    shown: state,
    norm: norms.at(-1) ?? session.norm,
    diverged,
  };
  trainer.setState({ session: next });
  setLive(state.weights);
  if (!running) land('train step');
  else if (diverged !== null) rest();
  else if (pace === Number.POSITIVE_INFINITY) goOn();
  else afterPicture(() => trainer.getState().running && goOn());
}

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
    if (openWorker(store.getState().scene, session.shown, { onResult: take, onEnd: end })) goOn();
    return;
  }
  rest();
  trainer.setState({ fault: 'stopped' });
}

store.subscribe((state, old) => {
  const { running, session } = trainer.getState();
  if (!session) return;
  // The weights on the page are known again when they have become the scene's.
  if (state.live === session.shown.weights) {
    const { source } = shownScene(state);
    if (source.kind === 'own') stateOfWeights.set(source.weights, session.shown);
  }
  // Whatever ends a training from outside (an edit, an undo, a link) has taken its weights already.
  if (running && old.live && !state.live) {
    hushWorker();
    trainer.setState({ running: false });
  }
});
