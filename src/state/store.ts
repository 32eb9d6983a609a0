import { createStore } from 'zustand/vanilla';
import { withWindow } from '../scene/change/changeView.ts';
import { withOwnWeights } from '../scene/change/changeWeights.ts';
import { DEFAULT_SCENE } from '../scene/document/defaults.ts';
import { isEqual } from '../scene/document/equal.ts';
import type { Problem } from '../scene/document/problem.ts';
import { isSameNetwork, isSameTraining, isSameWork, reuse } from '../scene/document/same.ts';
import type { Scene, Window } from '../scene/document/scene.ts';
import { stepsOf } from '../scene/read/derive.ts';
import { remember } from '../scene/read/memo.ts';
import { atEnd, completeStep, stepPhase, toStart } from '../scene/walk/walk.ts';
import { following, zoomed } from '../scene/walk/window.ts';
import { closed, EMPTY_HISTORY, type History, recorded, travelled } from './history.ts';

/** What one step of playback is: a phase, or what is left of a timestep. */
export type Pace = 'phase' | 'time';

/** Multiples of the usual speed that playback may have. */
export const SPEEDS = [0.25, 0.5, 1, 2, 4] as const;

export interface State {
  readonly scene: Scene;
  readonly history: History;
  /** Goes up when the reader goes somewhere (a preset, another figure): the address then gets an entry of its own. */
  readonly visits: number;
  /** Goes up when a scene comes from outside, such as a link. */
  readonly arrivals: number;
  /** The scene whose network, opened or trained, gave way to a new one with the last edit, unasked; null where none did. */
  readonly replaced: Scene | null;
  /** What of the last link could not be shown, with that link; null when there is nothing or it was dismissed. */
  readonly arrival: {
    readonly link: string;
    readonly problems: readonly Problem[];
    /** Where nothing of it is shown: asks for it once more. */
    readonly again?: () => void;
  } | null;
  /** A scene was asked for whose networks are on their way: what is on the stage is not what the address or the device says. */
  readonly awaited: boolean;
  readonly playback: { readonly playing: boolean; readonly speed: number; readonly pace: Pace };
  /** Another window plays: its clock moves the scene of this one too. */
  readonly led: boolean;
  /** The cursor is being dragged. */
  readonly scrubbing: boolean;
  /** What the stage has in view, on this screen; null before it is drawn. */
  readonly seen: Window | null;
  /** The least of the time axis that it can show, in timesteps: below 1 where a cell is larger than the screen. */
  readonly nearest: number;
  /** Goes up when a long run has been computed in the background. */
  readonly runs: number;
  /** The weights as a training under way has them, in place of the scene's; null while none is. */
  readonly live: Float64Array | null;
}

/** The state of the page. Read it through `useStore`; write it only through the functions of this file. */
export const store = createStore<State>(() => ({
  scene: DEFAULT_SCENE,
  history: EMPTY_HISTORY,
  visits: 0,
  arrivals: 0,
  replaced: null,
  arrival: null,
  awaited: false,
  playback: { playing: false, speed: 1, pace: 'phase' },
  led: false,
  scrubbing: false,
  seen: null,
  nearest: 1,
  runs: 0,
  live: null,
}));

const withLive = remember(withOwnWeights, 2);

/** The scene as it is on the page: while a network is trained, with the weights of this moment. */
export const shownScene = ({ scene, live }: State): Scene => (live ? withLive(scene, live) : scene);

/** The weights of this moment of a training; null: the scene's again. */
export const setLive = (live: Float64Array | null): void => store.setState({ live });

/** Live weights become the scene's, as one entry of the history. */
function landed(state: State, kind: string | null = null): State {
  const scene = shownScene(state);
  if (scene === state.scene) return state.live ? { ...state, live: null } : state;
  const history = recorded(state.history, state.scene, kind);
  return { ...state, scene, history, live: null, replaced: null };
}

/** The training rests: its weights are the scene's now. Landings of one kind, one after the other, are undone together. */
export const land = (kind: string | null = null): void =>
  store.setState((state) => landed(state, kind));

/** How a change of the scene counts. */
export interface ChangeOptions {
  /** Changes of the same kind, one after the other, are undone together: typing in a field, dragging a number. */
  readonly kind?: string;
  /** Whether it can be undone; unless told, all can be that change more than where and how one looks. */
  readonly undoable?: boolean;
  /** Whether the reader went somewhere, so that the browser's Back comes back. */
  readonly push?: boolean;
}

/** The one way in which the scene changes. A function that gives the same scene back changes nothing. */
export function change(edit: (scene: Scene) => Scene, options: ChangeOptions = {}): void {
  const before = store.getState();
  const first = edit(before.scene);
  // What a training is about is changed at the weights it has reached.
  const isApart = !before.live || isSameTraining(first, before.scene);
  const state = isApart ? before : landed(before);
  const scene = isApart ? first : edit(state.scene);
  if (scene === state.scene && isApart) return;
  const { kind = null, undoable = !isSameWork(scene, state.scene), push = false } = options;
  // What another edit is made of since is no longer in the place of what was there.
  const isOneEdit = !undoable || (kind !== null && kind === state.history.open);
  const left = isOneEdit ? state.replaced : null;
  store.setState({
    scene,
    live: state.live,
    history: undoable ? recorded(state.history, state.scene, kind) : state.history,
    visits: state.visits + (push ? 1 : 0),
    replaced: isLost(state.scene, scene) && kind !== 'followed' ? state.scene : left,
  });
}

/** Whether weights that nothing else has, opened or trained here, are gone because another network has none of them. */
const isLost = (before: Scene, after: Scene) =>
  before.source.kind === 'own' && after.source.kind === 'random' && !isSameNetwork(before, after);

/** The reader's network that gave way to a new one is on the stage again, or is not wanted back. */
export function bringBack(isWanted: boolean): void {
  const { replaced } = store.getState();
  store.setState({ replaced: null });
  if (replaced && isWanted) change(() => replaced, { push: true });
}

/** An edit is done: the next one is undone by itself. */
export const settle = (): void => store.setState(({ history }) => ({ history: closed(history) }));

const travel = (direction: 'back' | 'forward') =>
  store.setState((state) => {
    const from = landed(state);
    const reached = travelled(from.history, from.scene, direction);
    return reached ? { ...reached, live: null, replaced: null } : from;
  });

/** The scene as it was before the last edit, cursor and all. */
export const undo = (): void => travel('back');

/** The scene as it was before the last undo. */
export const redo = (): void => travel('forward');

/** A scene takes the place of the one on the stage. */
function put(scene: Scene, how: Pick<State, 'history' | 'arrival'> & Partial<State>): void {
  store.setState(({ arrivals, playback }) => ({
    scene,
    arrivals: arrivals + 1,
    replaced: null,
    awaited: false,
    playback: { ...playback, playing: false },
    scrubbing: false,
    ...how,
  }));
}

/**
 * Shows a scene that came from outside, such as a link; what was there before can be had back by undo, unless it is
 * what a first visit shows. Problems stay until they are dismissed or another scene is opened.
 */
export function openScene(scene: Scene, problems: readonly Problem[] = [], link = ''): void {
  land();
  const { scene: before, history } = store.getState();
  const isReplaced = !isSameWork(before, scene) && !isSameWork(before, DEFAULT_SCENE);
  put(scene, {
    history: isReplaced ? recorded(history, before, null) : closed(history),
    arrival: problems.length > 0 ? { link, problems } : null,
  });
}

/** A scene is on its way; until it comes, or is refused, nothing is written over what asked for it. */
export const awaitScene = (): void => store.setState({ awaited: true, arrival: null });

/** A link of which nothing can be shown: what is on the stage stays, and why is said. */
export const refuseLink = (problems: readonly Problem[], link: string, again: () => void): void =>
  store.setState({ awaited: false, arrival: { link, problems, again } });

/** Shows a scene that belongs where the reader has gone, such as a slide's: undo leads no further back than to it. */
export function showScene(scene: Scene): void {
  land();
  put(scene, { history: EMPTY_HISTORY, arrival: null, led: false });
}

/** Shows what another window of the same lecture shows; `playing` says whether that window plays. */
export function follow(scene: Scene, playing: boolean): void {
  change((old) => reuse(old, scene), { kind: 'followed' });
  store.setState({ led: playing });
  play({ playing });
}

/** The reader has read what was wrong with the link. */
export const dismiss = (): void => store.setState({ arrival: null });

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
export function advance(): void {
  const { pace } = store.getState().playback;
  change((scene) => (pace === 'phase' ? stepPhase(scene, 1) : completeStep(scene)));
  if (atEnd(store.getState().scene)) play({ playing: false });
}

/** The cursor begins or ends being dragged. */
export const scrub = (scrubbing: boolean): void => store.setState({ scrubbing });

/** A pointer holds the slider of time, and lets it go: while it does, it plays no longer. */
export function holdScrub(isHeld: boolean): void {
  if (isHeld) setPlaying(false);
  scrub(isHeld);
}

/** The stage has drawn this part of the time axis (null: what it shows has none), and can show as little of it as `nearest`. */
export function see(seen: Window | null, nearest = 1): void {
  const old = store.getState();
  if (nearest !== old.nearest || !isEqual(seen, old.seen)) store.setState({ seen, nearest });
}

/**
 * Shows `factor` times as much of the time axis around the cursor, with a halt where one timestep fills the screen.
 */
export function zoom(factor: number): void {
  const { seen, nearest, scene } = store.getState();
  if (!seen) return;
  const { from, span } = seen;
  const { t } = scene.cursor;
  const steps = stepsOf(scene);
  const to = (span - 1) * (span * factor - 1) < 0 ? 1 / span : factor;
  const isInView = t + 1 > from && t < from + span;
  const atCursor = (t + 0.5 - from) / span;
  const around = atCursor >= 0 && atCursor <= 1 ? atCursor : 0.5;
  const next = zoomed(seen, to, around, steps, nearest);
  change((old) => withWindow(old, isInView ? following(next, t, steps) : next));
}

/** Shows what lies so many timesteps later (or earlier). */
export function pan(by: number): void {
  const { seen } = store.getState();
  if (seen) change((old) => withWindow(old, { from: seen.from + by, span: seen.span }));
}

/** Shows the whole sequence; where that is shown already, the steps around the cursor. */
export function showAll(): void {
  if (!store.getState().seen) return;
  change((old) => {
    const all = withWindow(old, { from: 0, span: Math.max(1, stepsOf(old)) });
    return all === old ? withWindow(old, null) : all;
  });
}
