import { createStore } from 'zustand/vanilla';
import { withOwnWeights } from '../scene/change/withOwnWeights.ts';
import { DEFAULT_SCENE } from '../scene/document/defaults.ts';
import type { Problem } from '../scene/document/problem.ts';
import { isSameNetwork, isSameTraining, isSameWork } from '../scene/document/same.ts';
import type { Scene, Window } from '../scene/document/scene.ts';
import { remember } from '../scene/read/memo.ts';
import { closed, EMPTY_HISTORY, type History, recorded, travelled } from './history.ts';

/** What one step of playback is: a phase, or what is left of a timestep. */
export type Pace = 'phase' | 'time';

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
  /**
   * A scene was asked for whose networks, or weights, are on their way: what is on the stage is not what the address or the
   * device says, or what the reader has asked for.
   */
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
  /** The scene that is in view while what has been undone of it still goes back; null while there is none. */
  readonly held: Scene | null;
  /** The weights as a training under way has them, in place of the scene's; null while none is. */
  readonly live: Float64Array | null;
}

/**
 * The state of the page. Read it through `useStore`; write it only through the functions of this file,
 * of `playback.ts` and of `timeWindow.ts`.
 */
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
  held: null,
  live: null,
}));

const withLive = remember(withOwnWeights, 2);

/** The scene as it is on the page: while a network is trained, with the weights of this moment. */
export const shownScene = ({ scene, live }: State): Scene => (live ? withLive(scene, live) : scene);

/** The scene in view: that on the page, or for a moment the one that it goes back from. */
export const sceneInView = (state: State): Scene => state.held ?? shownScene(state);

/** Keeps a scene in view for as long as its last phase is undone; null: the scene on the page again. */
export const hold = (held: Scene | null): void => {
  if (store.getState().held !== held) store.setState({ held });
};

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

/**
 * The one way in which the scene changes. A function that gives the same scene back changes nothing. Where a scene cannot be
 * shown yet the change is made when it can, together with those after it, but for what concerns only how one looks.
 */
export function change(edit: (scene: Scene) => Scene, options: ChangeOptions = {}): void {
  const state = store.getState();
  const now = changed(state, edit, options);
  if (ahead && isSameWork(now.scene, state.scene)) show(now);
  goTo(ahead ? changed(ahead, edit, options) : now);
}

function changed(before: State, edit: (scene: Scene) => Scene, options: ChangeOptions): State {
  const first = edit(before.scene);
  // What a training is about is changed at the weights it has reached.
  const isApart = !before.live || isSameTraining(first, before.scene);
  const state = isApart ? before : landed(before);
  const scene = isApart ? first : edit(state.scene);
  if (scene === state.scene && isApart) return before;
  const { kind = null, undoable = !isSameWork(scene, state.scene), push = false } = options;
  // What another edit is made of since is no longer in the place of what was there.
  const isOneEdit = !undoable || (kind !== null && kind === state.history.open);
  const left = isOneEdit ? state.replaced : null;
  return {
    ...before,
    scene,
    live: state.live,
    history: undoable ? recorded(state.history, state.scene, kind) : state.history,
    visits: state.visits + (push ? 1 : 0),
    replaced: isLost(state.scene, scene) && kind !== 'followed' ? state.scene : left,
  };
}

/** Goes on when a scene can be shown, if that is still wanted then. */
type Gate = (scene: Scene, isWanted: () => boolean, go: () => void) => void;

let whenReady: Gate = (_scene, _isWanted, go) => go();

export const waitWith = (gate: Gate): void => {
  whenReady = gate;
};

/** The page as it will be when its scene can be shown. */
let ahead: State | null = null;

function goTo(next: State): void {
  if (next === store.getState()) return;
  ahead = next;
  whenReady(
    next.scene,
    () => ahead === next,
    () => {
      ahead = null;
      show(next);
    },
  );
}

const show = ({ scene, history, visits, replaced, live }: State) =>
  store.setState({ scene, history, visits, replaced, live });

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
  goTo(reachedFrom(ahead ?? store.getState(), direction));

function reachedFrom(now: State, direction: 'back' | 'forward'): State {
  const state = landed(now);
  const reached = travelled(state.history, state.scene, direction);
  return reached ? { ...state, ...reached, live: null, replaced: null } : state;
}

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
  arrive(scene, () => {
    const { scene: before, history } = store.getState();
    const isReplaced = !isSameWork(before, scene) && !isSameWork(before, DEFAULT_SCENE);
    put(scene, {
      history: isReplaced ? recorded(history, before, null) : closed(history),
      arrival: problems.length > 0 ? { link, problems } : null,
    });
  });
}

/** The last scene that came from outside; until it is shown, what is on the stage goes on. */
let coming: Scene | null = null;

function arrive(scene: Scene, open: () => void): void {
  ahead = null;
  coming = scene;
  whenReady(
    scene,
    () => coming === scene,
    () => {
      land();
      open();
    },
  );
}

/** A scene is on its way; until it comes, or is refused, nothing is written over what asked for it. */
export const awaitScene = (): void => store.setState({ awaited: true, arrival: null });

/** A link of which nothing can be shown: what is on the stage stays, and why is said. */
export const refuseLink = (problems: readonly Problem[], link: string, again: () => void): void =>
  store.setState({ awaited: false, arrival: { link, problems, again } });

/** Shows a scene that belongs where the reader has gone, such as a slide's: undo leads no further back than to it. */
export function showScene(scene: Scene): void {
  arrive(scene, () => put(scene, { history: EMPTY_HISTORY, arrival: null, led: false }));
}

/** The reader has read what was wrong with the link. */
export const dismiss = (): void => store.setState({ arrival: null });
