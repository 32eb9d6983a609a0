import { createStore } from 'zustand/vanilla';
import { chapterAt, chaptersOf } from '../../deck/deck.ts';
import { place } from '../../state/place.ts';
import { show as showScene } from '../../state/store.ts';
import type { Added } from '../deck/addView.ts';
import { slideAt } from '../lecture.ts';
import { readStand, writeStand } from '../room.ts';
import type { Lecture } from '../shown.ts';

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
}));

/** Begins with a lecture, at the slide that the address says. */
export function beginShow(lecture: Lecture): void {
  const { at, isFresh } = place.getState();
  show.setState({ lecture, isBlack: false, panel: null, details: null });
  settleOn(slideAt(lecture, readStand(at).slide), isFresh);
}

/** Goes to a slide and shows its scene; at either end nothing happens. */
export function goToSlide(index: number): void {
  const { lecture, at, started } = show.getState();
  if (!lecture?.slides[index]) return;
  if (started === null && index !== at) show.setState({ started: Date.now() });
  settleOn(index, true);
}

/** Another window has gone to a slide, and tells the scene itself. */
export const followToSlide = (index: number): void => settleOn(index, false);

function settleOn(index: number, hasOwnScene: boolean): void {
  const slide = show.getState().lecture?.slides[index];
  if (!slide) return;
  show.setState({ at: index, details: null, added: null });
  const stand = readStand(place.getState().at);
  place.setState({ at: writeStand({ ...stand, slide: slide.address }), isFresh: false });
  if (hasOwnScene) showScene(slide.scene);
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
