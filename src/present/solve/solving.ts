import { createStore } from 'zustand/vanilla';
import { exercisesOf, forSolving, nameOfSet } from '../../deck/asks.ts';
import type { Deck } from '../../deck/deck.ts';
import { packDeck, unpackDeck } from '../../deck/deckLink.ts';
import { recallDecks, shelf } from '../../deck/decks.ts';
import { noteStorage, problemOf } from '../../state/device.ts';
import { forgetAttempts } from '../../state/exercise.ts';
import { local } from '../../state/local.ts';
import { noteArrival, place } from '../../state/place.ts';
import { openScene, shownScene, store } from '../../state/store.ts';
import { lectureOf } from '../lecture.ts';
import type { ShownSlide } from '../shown.ts';
import { beforeSet } from './beforeSet.ts';
import { type KeptSet, keepSet, keptSet, type Result, UNTOUCHED } from './keptSets.ts';

/*
 * A set of exercises is a deck whose slides ask. Here somebody goes through it, one after the other.
 */

/** What addresses have before a set that is all in them. */
export const LINK = 'link.';

export interface ExerciseSet {
  readonly name: string;
  readonly title: string;
  readonly slides: readonly ShownSlide[];
  /** How many of them ask. */
  readonly count: number;
  /** All of it as a link has it; null where it is too long for one. */
  readonly packed: string | null;
}

export interface Solving extends KeptSet {
  /** What the address says of the set that is open. */
  readonly of: string;
  /** Null while it is being fetched. */
  readonly set: ExerciseSet | 'missing' | 'failed' | null;
}

export const solving = createStore<Solving>(() => ({ ...UNTOUCHED, of: '', set: null }));

/** Opens the set that an address names: one of this device's decks, or one that is in the address. */
export async function arrive(wanted: string): Promise<void> {
  if (beforeSet.getState().scene === null)
    beforeSet.setState({ scene: shownScene(store.getState()) });
  const deck = deckOf(wanted);
  const set = deck ? await setOf(deck).catch(() => 'failed' as const) : 'missing';
  // Meanwhile the reader may have gone elsewhere.
  const { room, at } = place.getState();
  if (room !== 'solve' || at !== wanted) return;
  const kept =
    typeof set === 'string' ? UNTOUCHED : keptSet(local, set.name, set.slides.length + 1);
  solving.setState({ ...kept, of: wanted, set });
  noteArrival(wanted, wanted);
  showSlide();
  place.setState({ isFresh: false });
}

function deckOf(wanted: string): Deck | null {
  recallDecks(local);
  const deck = wanted.startsWith(LINK)
    ? (unpackDeck(wanted.slice(LINK.length))?.deck ?? null)
    : (shelf.getState().decks.find(({ id }) => id === wanted)?.deck ?? null);
  return deck && exercisesOf(deck).length > 0 ? deck : null;
}

async function setOf(deck: Deck): Promise<ExerciseSet> {
  const { slides } = await lectureOf('set', deck);
  return {
    name: nameOfSet(deck),
    title: deck.title,
    slides: slides.filter(({ isHidden }) => !isHidden),
    count: exercisesOf(deck).length,
    packed: packDeck(forSolving(deck)),
  };
}

/** The slide that is shown; null where there is none, or the results are. */
export function slideNow({ set, at }: Solving): ShownSlide | null {
  return typeof set === 'object' ? (set?.slides[at] ?? null) : null;
}

/** Puts the figure of the slide on the stage; where it has none, what is there stays. */
export function showSlide(): void {
  const scene = slideNow(solving.getState())?.scene;
  if (scene) openScene(scene);
}

function put(next: Partial<KeptSet>): void {
  solving.setState(next);
  const { set, at, spent, results } = solving.getState();
  if (typeof set !== 'object' || set === null) return;
  try {
    keepSet(local, set.name, { at, spent, results });
    noteStorage(null);
  } catch (error) {
    noteStorage(problemOf(error));
  }
}

/** Goes to a slide, or behind the last to the results. */
export function goTo(at: number): void {
  const { set } = solving.getState();
  if (typeof set !== 'object' || set === null || at < 0 || at > set.slides.length) return;
  stopClock();
  put({ at });
  showSlide();
  startClock();
}

/** From the start again: what was answered is forgotten. */
export function beginAgain(): void {
  stopClock();
  const { set } = solving.getState();
  if (typeof set !== 'object' || set === null) return;
  forgetAttempts(set.slides.flatMap(({ scene }) => (scene?.ask ? [scene] : [])));
  put(UNTOUCHED);
  showSlide();
  startClock();
}

/** An exercise is done; done once more it stays as it was. */
export function noteResult(result: Result): void {
  const { at, results } = solving.getState();
  if (results.has(at)) return;
  stopClock();
  put({ results: new Map(results).set(at, result) });
}

/** When the exercise that is looked at now came into view; null while none is, or it is done. */
let since: number | null = null;

function startClock(): void {
  const { at, results } = solving.getState();
  const slide = slideNow(solving.getState());
  since = slide?.scene?.ask && !results.has(at) && !document.hidden ? Date.now() : null;
}

function stopClock(): void {
  if (since === null) return;
  const { at, spent } = solving.getState();
  put({ spent: new Map(spent).set(at, (spent.get(at) ?? 0) + Date.now() - since) });
  since = null;
}

/** Counts for how long exercises are looked at, until the function it gives back is called. */
export function followClock(): () => void {
  const look = () => {
    stopClock();
    startClock();
  };
  startClock();
  document.addEventListener('visibilitychange', look);
  window.addEventListener('pagehide', stopClock);
  return () => {
    stopClock();
    document.removeEventListener('visibilitychange', look);
    window.removeEventListener('pagehide', stopClock);
  };
}
