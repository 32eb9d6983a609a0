import { createStore } from 'zustand/vanilla';
import { chapterAt, chaptersOf } from '../../deck/deck.ts';
import { isEqual } from '../../scene/document/equal.ts';
import type { Scene } from '../../scene/document/scene.ts';
import { tell } from '../../state/device.ts';
import { noteArrival, place } from '../../state/place.ts';
import { change, setPlaying, shownScene, showScene, store } from '../../state/store.ts';
import type { Added } from '../deck/addView.ts';
import { lectureOf, slideAt } from '../lecture.ts';
import { readStand, writeStand } from '../room.ts';
import type { Lecture } from '../shown.ts';
import { forgetShow, keepShow, nameOf, recallShow } from './keptShow.ts';

/** What lies over the slide. */
export type Panel = 'overview' | 'go' | 'code' | 'help';

export interface Show {
  /** Null before it is loaded. */
  readonly lecture: Lecture | null;
  /** The slide shown. */
  readonly at: number;
  readonly isBlack: boolean;
  readonly panel: Panel | null;
  readonly hasLaser: boolean;
  /** Whether the equation and all tools are there; null: as the slide has it. */
  readonly details: boolean | null;
  /** When the lecture began, in ms since 1970; null before its first move. */
  readonly started: number | null;
  /** What came of keeping the view of this slide for a deck, in this window; null where it was not kept. */
  readonly added: Added | null;
  /** The answers that were chosen to the questions of slides, by the slide's address. */
  readonly answers: ReadonlyMap<string, string>;
}

/** The state of the show in this window. Write it through the functions of this file. */
export const show = createStore<Show>(() => ({
  lecture: null,
  at: 0,
  isBlack: false,
  panel: null,
  hasLaser: false,
  details: null,
  started: null,
  added: null,
  answers: new Map(),
}));

/** What was made of slides that were left, by address: whoever comes back finds it as it was left. */
const left = new Map<string, Scene>();

/** The show is over: nothing of it is left. */
export function endShow(): void {
  left.clear();
  forgetShow();
  show.setState({
    lecture: null,
    started: null,
    isBlack: false,
    details: null,
    answers: new Map(),
  });
}

/** What was made of the lecture until now is kept for this window, should it be loaded again. */
function keepMade(): void {
  const { lecture, at, answers, started, details: asked } = show.getState();
  const slide = lecture?.slides[at];
  const details = slide && asked !== null ? ([slide.address, asked] as const) : null;
  if (lecture && !keepShow(lecture, { scenes: left, answers, started, details })) tell('full');
}

/** The window is left, perhaps to be loaded again: the slide that is shown counts as well. */
export function keepAll(): void {
  leaveSlide();
  keepMade();
}

/** Has back what was made of a lecture before this window was loaded again. */
export async function recallMade(lecture: Lecture): Promise<void> {
  const made = await recallShow(lecture);
  if (!made || show.getState().lecture) return;
  for (const [address, scene] of made.scenes) left.set(address, scene);
  const { answers, started } = made;
  const [address, details = null] = made.details ?? [];
  const isSame =
    lecture.slides[slideAt(lecture, readStand(place.getState().at).slide)]?.address === address;
  show.setState({ answers, started, details: isSame ? details : null });
}

const slideNow = () => {
  const { lecture, at } = show.getState();
  return lecture?.slides[at];
};

/** The slide that the address means, or the nearest; that it is another than it asks for is said. */
export function arriveAt(lecture: Lecture): number {
  const { at } = place.getState();
  const index = slideAt(lecture, readStand(at).slide);
  noteArrival(at.split('.').slice(0, 2).join('.'), lecture.slides[index]?.address ?? '');
  return index;
}

/** Begins with a lecture, at the slide that the address says; one that is on goes on, in other words. */
export function beginShow(lecture: Lecture): void {
  const { isFresh } = place.getState();
  const { lecture: old, details: recalled } = show.getState();
  const isSame =
    old && nameOf(old) === nameOf(lecture) && old.slides.length === lecture.slides.length;
  if (isSame && !isFresh) {
    show.setState({ lecture });
    return;
  }
  show.setState({ lecture, isBlack: false, panel: null });
  settleOn(arriveAt(lecture), isFresh);
  if (!old) show.setState({ details: recalled });
}

/**
 * The deck that is shown has been changed: the show goes on with the same slide, wherever it stands by now, and what was
 * made of the slides stays with them. Where the slide has been deleted, the one in its place is shown.
 */
export function renewLecture(lecture: Lecture): void {
  const { lecture: old, at, answers } = show.getState();
  const slide = old?.slides[at];
  if (!slide) return;
  leaveSlide();
  const addresses = new Map(lecture.slides.map(({ id, address }) => [id, address]));
  const moved = new Map(old.slides.map(({ id, address }) => [address, addresses.get(id)]));
  const readdressed = <Value>(of: ReadonlyMap<string, Value>) =>
    [...of].flatMap(([address, value]) => {
      const now = moved.get(address);
      return now === undefined ? [] : [[now, value] as const];
    });
  const scenes = readdressed(left);
  left.clear();
  for (const [address, scene] of scenes) left.set(address, scene);
  const found = lecture.slides.findIndex(({ id }) => id === slide.id);
  const index = found >= 0 ? found : Math.min(at, lecture.slides.length - 1);
  show.setState({ lecture, at: index, answers: new Map(readdressed(answers)) });
  const next = lecture.slides[index];
  if (!next || found < 0 || (!left.has(next.address) && !isEqual(next.scene, slide.scene)))
    settleOn(index, true);
  else
    place.setState(({ at: stand }) => ({
      at: writeStand({ ...readStand(stand), slide: next.address }),
    }));
  keepMade();
}

/** Goes to a slide and shows its scene; at either end nothing happens. */
export function goToSlide(index: number): void {
  const { lecture, at, started } = show.getState();
  if (!lecture?.slides[index]) return;
  if (started === null && index !== at) show.setState({ started: Date.now() });
  if (index !== at) leaveSlide();
  keepMade();
  settleOn(index, true);
  if (lecture.slides[index].scene === null) void fetchAgain();
}

/** Asks once more for the networks that did not come, and shows the slide that one is at where its own have. */
export async function fetchAgain(): Promise<void> {
  const { lecture } = show.getState();
  if (!lecture?.own) return;
  const fetched = await lectureOf(lecture.own.id, lecture.own.deck, lecture);
  const { lecture: now, at } = show.getState();
  if (now !== lecture) return;
  show.setState({ lecture: fetched });
  if (place.getState().isFresh && fetched.slides[at]?.scene) settleOn(at, true);
}

/** Another window has gone to a slide, and tells the scene itself. */
export function followToSlide(index: number): void {
  leaveSlide();
  keepMade();
  settleOn(index, false);
}

function leaveSlide(): void {
  const slide = slideNow();
  // One whose own scene has not come yet has nothing to keep.
  if (!slide || place.getState().isFresh) return;
  const scene = shownScene(store.getState());
  if (slide.scene && isEqual(scene, slide.scene)) left.delete(slide.address);
  else left.set(slide.address, scene);
}

/** The slide as it was made, without an answer; what was on it can be had again by undo. */
export function resetSlide(): void {
  const slide = slideNow();
  if (!slide?.scene) return;
  const answers = new Map(show.getState().answers);
  answers.delete(slide.address);
  const { scene } = slide;
  left.delete(slide.address);
  show.setState({ answers, details: null });
  setPlaying(false);
  change(() => scene);
  keepMade();
}

/** The answer that was chosen on the slide that is shown; null takes it back. */
export function chooseAnswer(id: string | null): void {
  const slide = slideNow();
  const { answers: old } = show.getState();
  if (!slide || (old.get(slide.address) ?? null) === id) return;
  const answers = new Map(old);
  if (id === null) answers.delete(slide.address);
  else answers.set(slide.address, id);
  show.setState({ answers });
  keepMade();
}

/** What is shown besides the scene, and by every window of a lecture alike. */
export function sharedOf(state: Show) {
  const { lecture, at, isBlack, details, started, panel, answers } = state;
  const answer = answers.get(lecture?.slides[at]?.address ?? '') ?? null;
  return { isBlack, details, started, code: panel === 'code', answer };
}

/** Shows what another window shows besides the scene. */
export function followShared(shared: ReturnType<typeof sharedOf>): void {
  const { isBlack, details, started, code, answer } = shared;
  show.setState(({ panel }) => ({
    isBlack,
    details,
    started,
    panel: code ? 'code' : panel === 'code' ? null : panel,
  }));
  chooseAnswer(answer);
}

function settleOn(index: number, hasOwnScene: boolean): void {
  const slide = show.getState().lecture?.slides[index];
  if (!slide) return;
  show.setState({ at: index, details: null, added: null });
  const stand = readStand(place.getState().at);
  // While its network is missing, the slide has still to show its scene: no other is kept as if it were that.
  const scene = left.get(slide.address) ?? slide.scene;
  const isFresh = hasOwnScene && scene === null;
  place.setState({ at: writeStand({ ...stand, slide: slide.address }), isFresh });
  if (hasOwnScene && scene) showScene(scene);
}

export const goBySlides = (by: 1 | -1): void => goToSlide(show.getState().at + by);

/** To the first slide of the chapter after, or before: first to the beginning of this one. */
export function goByChapters(by: 1 | -1): void {
  const { lecture, at } = show.getState();
  if (!lecture) return;
  const chapters = chaptersOf(lecture);
  const now = chapterAt(chapters, at);
  const back = chapters[now]?.first === at ? now - 1 : now;
  const next = chapters[by > 0 ? now + 1 : back];
  if (next) goToSlide(next.first);
}

export const goToEnd = (end: 'first' | 'last'): void =>
  goToSlide(end === 'first' ? 0 : (show.getState().lecture?.slides.length ?? 1) - 1);

export const setBlack = (isBlack: boolean): void => show.setState({ isBlack });

/** Opens what lies over the slide, or closes it where it is open. */
export const togglePanel = (panel: Panel): void =>
  show.setState((old) => ({ panel: old.panel === panel ? null : panel }));

export const closePanel = (): void => show.setState({ panel: null });

export const toggleLaser = (): void => show.setState(({ hasLaser }) => ({ hasLaser: !hasLaser }));

export const setDetails = (details: boolean): void => show.setState({ details });

export const restartClock = (): void => show.setState({ started: Date.now() });
