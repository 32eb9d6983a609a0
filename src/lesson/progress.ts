import { createStore } from 'zustand/vanilla';
import { noteStorage, problemOf } from '../state/device.ts';
import { local } from '../state/local.ts';
import { readSpot, type Spot, writeSpot } from './spot.ts';

/** What the reader has seen of the lesson: kept on the device, sent nowhere. */
export interface LessonProgress {
  /** Steps as links name them, such as `first-step.2`. */
  readonly seen: ReadonlySet<string>;
  /** Where the reader was last. */
  readonly last: Spot | null;
  /** Exercises that were not right at once, by their steps: they come back. */
  readonly missed: ReadonlySet<string>;
}

const KEY = 'unrolled:lesson:v1';
const NOTHING: LessonProgress = { seen: new Set(), last: null, missed: new Set() };

export const progress = createStore<LessonProgress>()(() => recall());

/** What another tab has seen is not written again, and not written over. Storage may be forbidden or full. */
let isAdopting = false;
progress.subscribe(({ seen, last, missed }) => {
  if (isAdopting) return;
  try {
    if (seen.size === 0) return local.remove(KEY);
    const all = new Set([...recall().seen, ...seen]);
    local.set(
      KEY,
      JSON.stringify({ seen: [...all], last: last && writeSpot(last), missed: [...missed] }),
    );
    noteStorage(null);
  } catch (error) {
    noteStorage(problemOf(error));
  }
});

/** Takes over what other tabs see or forget, until the function it gives back is called. */
export function followProgress(): () => void {
  const adopt = ({ key }: Pick<StorageEvent, 'key'>) => {
    if (key !== KEY && key !== null) return;
    isAdopting = true;
    const { last } = progress.getState();
    const kept = recall();
    progress.setState(
      kept.seen.size === 0 ? NOTHING : { seen: kept.seen, last, missed: kept.missed },
    );
    isAdopting = false;
  };
  window.addEventListener('storage', adopt);
  return () => window.removeEventListener('storage', adopt);
}

export const noteSpot = (spot: Spot): void =>
  progress.setState(({ seen }) => ({ seen: new Set(seen).add(writeSpot(spot)), last: spot }));

/** An exercise of the lesson is done: right at once, or to come back. */
export const noteExercise = (step: string, isRight: boolean): void =>
  progress.setState(({ missed }) => {
    const next = new Set(missed);
    if (isRight) next.delete(step);
    else next.add(step);
    return { missed: next };
  });

export const recallSpot = (): Spot | null => progress.getState().last;

/** Forgets what was seen. */
export const clearProgress = (): void => progress.setState(NOTHING);

/** The share of a chapter's steps that was seen, 0 to 1. */
export function shareSeen({ seen }: LessonProgress, chapter: string, steps: number): number {
  let count = 0;
  for (let step = 0; step < steps; step++) if (seen.has(writeSpot({ chapter, step }))) count++;
  return steps === 0 ? 0 : count / steps;
}

function recall(): LessonProgress {
  try {
    const kept: unknown = JSON.parse(local.get(KEY) ?? 'null');
    if (typeof kept !== 'object' || kept === null) return NOTHING;
    const { seen, last, missed } = kept as { seen?: unknown; last?: unknown; missed?: unknown };
    return {
      seen: namesIn(seen),
      missed: namesIn(missed),
      last: typeof last === 'string' ? readSpot(last) : null,
    };
  } catch {
    return NOTHING;
  }
}

function namesIn(kept: unknown): ReadonlySet<string> {
  return new Set(Array.isArray(kept) ? kept.filter((each) => typeof each === 'string') : []);
}
