import { isEqual } from '../scene/document/equal.ts';
import { noteArrival, place } from '../state/place.ts';
import { setPlaying } from '../state/playback.ts';
import { change, openScene, shownScene, store } from '../state/store.ts';
import { showIntroduced } from './everything.ts';
import { lesson } from './lesson.ts';
import { noteSpot, recallSpot } from './progress.ts';
import { readSpot, type Spot, writeSpot } from './spot.ts';
import { absentAfter } from './stageParts.ts';
import { stepIn } from './stepIn.ts';
import { stepScene } from './stepScene.ts';
import { chapters, indexOfChapter } from './table.ts';
import type { ChapterEntry, DeclaredStep, Step, Tongue } from './types.ts';

/*
 * Going through the lesson. Every function that goes somewhere sets the scene of the step on the stage.
 */

const FIRST = chapters[0] as ChapterEntry;

/** Opens a step. A chapter that there is not opens the first; a step that there is not, the last of its chapter. */
export async function openStep(wanted: Spot, tongue: Tongue): Promise<void> {
  const { spot, scene, absent } = await fetchStep(wanted, tongue);
  const isEntered = place.getState().room !== 'learn';
  // What is being trained is left at the weights it has reached.
  const lab = isEntered ? shownScene(store.getState()) : lesson.getState().lab;
  lesson.setState({ at: writeSpot(spot), own: scene, absent, lab });
  showIntroduced();
  if (isEqual(store.getState().scene, scene)) setPlaying(false);
  else openScene(scene);
  place.setState({ room: 'learn', at: writeSpot(spot), isFresh: false });
  noteSpot(spot);
}

/** Makes the lesson ready where an address has led into it; a scene that came along stays on the stage. */
export async function arrive(at: string, tongue: Tongue): Promise<void> {
  const { spot, scene, absent } = await fetchStep(readSpot(at), tongue);
  // Meanwhile the reader may have gone elsewhere.
  const { room, at: wanted, isFresh } = place.getState();
  if (room !== 'learn' || wanted !== at) return;
  noteArrival(at, writeSpot(spot));
  lesson.setState({ at: writeSpot(spot), own: scene, absent });
  showIntroduced();
  if (isFresh) openScene(scene);
  place.setState({ at: writeSpot(spot), isFresh: false });
  noteSpot(spot);
}

/**
 * The step that is open goes on as it is in another language of the page. Where that has a scene of its own it comes onto the
 * stage; one that the reader has changed stays.
 */
export function goOnWith(step: Step): void {
  const { own: old } = lesson.getState();
  const { scene } = stepScene(step);
  if (old === null || isEqual(scene, old)) return;
  const isUnchanged = isEqual(store.getState().scene, old);
  lesson.setState({ own: scene });
  if (isUnchanged) openScene(scene);
}

async function fetchStep({ chapter, step }: Spot, tongue: Tongue) {
  const entry = chapters[indexOfChapter(chapter)] ?? FIRST;
  // What is on the stage follows from all that came before.
  const told = chapters.slice(0, chapters.indexOf(entry) + 1);
  const read = await Promise.all(told.map(async ({ load }) => (await load()).steps));
  const steps = read.pop() ?? [];
  const index = Math.min(step, steps.length - 1);
  return {
    spot: { chapter: entry.id, step: index },
    scene: stepScene(stepIn(steps[index] as DeclaredStep, tongue)).scene,
    absent: absentAfter([...read.flat(), ...steps.slice(0, index + 1)]),
  };
}

/** Opens the lesson where the reader left it, or at its start. */
export const enterLesson = (tongue: Tongue): Promise<void> =>
  openStep(recallSpot() ?? { chapter: FIRST.id, step: 0 }, tongue);

/** The step after (or before) another, across chapters; null at either end. */
export function besideSpot({ chapter, step }: Spot, by: 1 | -1): Spot | null {
  const index = indexOfChapter(chapter);
  const entry = chapters[index];
  if (!entry) return null;
  if (step + by >= 0 && step + by < entry.steps) return { chapter, step: step + by };
  const next = chapters[index + by];
  return next ? { chapter: next.id, step: by > 0 ? 0 : next.steps - 1 } : null;
}

/** One step on or back; at either end nothing happens. */
export function goBeside(by: 1 | -1, tongue: Tongue): void {
  const next = besideSpot(readSpot(place.getState().at), by);
  if (next) void openStep(next, tongue);
}

/** Puts the step's own scene back on the stage; what the reader had made can be had again by undo. */
export function returnToPath(): void {
  const { own } = lesson.getState();
  if (!own) return;
  setPlaying(false);
  change(() => own);
}
