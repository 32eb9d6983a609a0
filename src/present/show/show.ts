import { createStore } from 'zustand/vanilla';
import { isEqual } from '../../scene/document/equal.ts';
import type { Scene } from '../../scene/document/scene.ts';
import { announce } from '../../state/device.ts';
import { noteArrival, place } from '../../state/place.ts';
import { setPlaying } from '../../state/playback.ts';
import { change, shownScene, showScene, store } from '../../state/store.ts';
import type { Added } from '../deck/addView.ts';
import { lectureOf, slideAt } from '../lecture.ts';
import { type Choice, WHOLE } from '../plan/choice.ts';
import { keepChoice, recallChoice } from '../plan/keptChoices.ts';
import { shownIn, shownNear } from '../plan/shownIn.ts';
import { readStand, writeStand } from '../room.ts';
import { type Lecture, nameOf } from '../shown.ts';
import { beginningOf } from './builds.ts';
import { forgetShow, keepShow, recallShow } from './keptShow.ts';
import { type PanelId, takeAskedPanel } from './panel.ts';

export interface Show {
  /** Null before it is loaded. */
  readonly lecture: Lecture | null;
  /** The slide shown. */
  readonly at: number;
  readonly isBlack: boolean;
  readonly panel: PanelId | null;
  readonly hasLaser: boolean;
  /** Whether the equation and all tools are there; null: as the slide has it. */
  readonly details: boolean | null;
  /** When the lecture began, in ms since 1970; null before its first move. */
  readonly started: number | null;
  /** What came of keeping the view of this slide for a deck, in this window; null where it was not kept. */
  readonly added: Added | null;
  /** Whether the show ends with the next press of the key that leaves it. */
  readonly isEnding: boolean;
  /** The answers that were chosen to the questions of slides, by the slide's address. */
  readonly answers: ReadonlyMap<string, string>;
  /** The hands that were counted for each answer to them, in their order. */
  readonly hands: ReadonlyMap<string, readonly number[]>;
  /** What was chosen of the lecture. */
  readonly choice: Choice;
}

/** The state of the show in this window. Write it through the functions of this file. */
/** The address of the slide that is shown, by which what is made of it is kept. */
export const addressHere = ({ lecture, at }: Show): string => lecture?.slides[at]?.address ?? '';

export const show = createStore<Show>(() => ({
  lecture: null,
  at: 0,
  isBlack: false,
  panel: null,
  hasLaser: false,
  details: null,
  started: null,
  added: null,
  isEnding: false,
  answers: new Map(),
  hands: new Map(),
  choice: WHOLE,
}));

/** Of each slide, whether the show comes to it by itself. */
export const shownSlides = ({ lecture, choice }: Show): readonly boolean[] =>
  lecture ? shownIn(lecture.slides, choice) : [];

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
    panel: null,
    details: null,
    isEnding: false,
    answers: new Map(),
    hands: new Map(),
    choice: WHOLE,
  });
}

/** What was made of the lecture until now is kept for this window, should it be loaded again. */
function keepMade(): void {
  const { lecture, at, answers, hands, started, details: asked } = show.getState();
  const slide = lecture?.slides[at];
  const details = slide && asked !== null ? ([slide.address, asked] as const) : null;
  const made = { scenes: left, answers, hands, started, details };
  if (lecture && !keepShow(lecture, made)) announce('full');
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
  const { answers, hands, started } = made;
  const [address, details = null] = made.details ?? [];
  const isSame =
    readStand(place.getState().at).slide === address &&
    lecture.slides.some((slide) => slide.address === address);
  show.setState({ answers, hands, started, details: isSame ? details : null });
}

export const slideNow = () => {
  const { lecture, at } = show.getState();
  return lecture?.slides[at];
};

/** The slide that the address means, or the nearest; that it is another than it asks for is said. */
export function arriveAt(lecture: Lecture): number {
  const { at } = place.getState();
  const index = slideAt(
    lecture,
    readStand(at).slide,
    shownIn(lecture.slides, show.getState().choice),
  );
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
  const isOther = !old || nameOf(old) !== nameOf(lecture);
  const chosen = isOther ? { choice: recallChoice(nameOf(lecture)) } : {};
  show.setState({ lecture, isBlack: false, panel: takeAskedPanel(), ...chosen });
  settleOn(arriveAt(lecture), isFresh);
  if (!old) show.setState({ details: recalled });
}

/**
 * The deck that is shown has been changed: the show goes on with the same slide, wherever it stands by now, and what was
 * made of the slides stays with them. Where the slide has been deleted, the one in its place is shown.
 */
export function renewLecture(lecture: Lecture): void {
  const { lecture: old, at, answers, hands } = show.getState();
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
  const shown = shownIn(lecture.slides, show.getState().choice);
  const index = found >= 0 ? found : shownNear(shown, Math.min(at, lecture.slides.length - 1));
  show.setState({
    lecture,
    at: index,
    answers: new Map(readdressed(answers)),
    hands: new Map(readdressed(hands)),
  });
  const next = lecture.slides[index];
  if (
    !next ||
    found < 0 ||
    (!left.has(next.address) && !isEqual(beginningOf(next), beginningOf(slide)))
  )
    settleOn(index, true);
  else
    place.setState(({ at: stand }) => ({
      at: writeStand({ ...readStand(stand), slide: next.address }),
    }));
  keepMade();
}

/** Goes to a slide, hidden or not, and shows its scene; the lecture has begun with it. Where there is none, nothing happens. */
export function goToSlide(index: number, isBegun = true): void {
  const { lecture, at, started } = show.getState();
  if (!lecture?.slides[index]) return;
  if (isBegun && started === null && index !== at) show.setState({ started: Date.now() });
  if (index !== at) leaveSlide();
  keepMade();
  settleOn(index, true);
  const { hasFigure, scene } = lecture.slides[index];
  if (hasFigure && scene === null) void fetchAgain();
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
  // One without a figure, or whose own scene has not come yet, has nothing to keep.
  if (!slide?.hasFigure || place.getState().isFresh) return;
  const scene = shownScene(store.getState());
  if (isEqual(scene, beginningOf(slide))) left.delete(slide.address);
  else left.set(slide.address, scene);
}

/** The slide as it was made, without an answer; what was on it can be had again by undo. */
export function resetSlide(): void {
  const slide = slideNow();
  const scene = slide && beginningOf(slide);
  if (!scene) return;
  const answers = new Map(show.getState().answers);
  answers.delete(slide.address);
  const hands = new Map(show.getState().hands);
  hands.delete(slide.address);
  left.delete(slide.address);
  show.setState({ answers, hands, details: null });
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

/** The hands that were counted for the answers on the slide that is shown; null: they are not counted. */
export function countHands(counts: readonly number[] | null): void {
  const slide = slideNow();
  const { hands: old } = show.getState();
  if (!slide || isEqual(old.get(slide.address) ?? null, counts)) return;
  const hands = new Map(old);
  if (counts === null) hands.delete(slide.address);
  else hands.set(slide.address, counts);
  show.setState({ hands });
  keepMade();
}

function settleOn(index: number, hasOwnScene: boolean): void {
  const slide = show.getState().lecture?.slides[index];
  if (!slide) return;
  show.setState({ at: index, details: null, added: null });
  const stand = readStand(place.getState().at);
  // While its network is missing, the slide has still to show its scene: no other is kept as if it were that.
  const scene = left.get(slide.address) ?? beginningOf(slide);
  const isFresh = hasOwnScene && scene === null;
  place.setState({ at: writeStand({ ...stand, slide: slide.address }), isFresh });
  if (hasOwnScene && scene) showScene(scene);
}

/** Something else is chosen of the lecture, here; it stays on the device. */
export function choose(change: (choice: Choice) => Choice): void {
  const { lecture, choice: old } = show.getState();
  const choice = change(old);
  if (!lecture || isEqual(choice, old)) return;
  show.setState({ choice });
  keepChoice(nameOf(lecture), choice);
}

export const setBlack = (isBlack: boolean): void => show.setState({ isBlack });

/** Opens what lies over the slide, or closes it where it is open. */
export const togglePanel = (panel: PanelId): void =>
  show.getState().panel === panel ? closePanel() : show.setState({ panel });

/** A lecture that has not begun begins with a slide that is shown, when it has been planned. */
export function closePanel(): void {
  const { panel, at, started } = show.getState();
  if (!panel) return;
  show.setState({ panel: null });
  const shown = shownSlides(show.getState());
  if (panel === 'plan' && started === null && !shown[at]) goToSlide(shownNear(shown, 0), false);
}

export const toggleLaser = (): void => show.setState(({ hasLaser }) => ({ hasLaser: !hasLaser }));

export const setDetails = (details: boolean): void => show.setState({ details });

export const restartClock = (): void => show.setState({ started: Date.now() });
