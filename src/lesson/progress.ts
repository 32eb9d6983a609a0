import { createStore } from 'zustand/vanilla';
import { readSpot, type Spot, writeSpot } from './spot.ts';

/** What the reader has seen of the lesson: kept on the device, sent nowhere. */
export interface Progress {
  /** Steps as links name them, such as `first-step.2`. */
  readonly seen: ReadonlySet<string>;
  /** Where the reader was last. */
  readonly last: Spot | null;
}

const KEY = 'unrolled:lesson:v1';
const NOTHING: Progress = { seen: new Set(), last: null };

export const progress = createStore<Progress>()(() => recall());

/** Storage may be forbidden or full; then progress lasts as long as the page. */
progress.subscribe(({ seen, last }) => {
  try {
    if (seen.size === 0) localStorage.removeItem(KEY);
    else
      localStorage.setItem(KEY, JSON.stringify({ seen: [...seen], last: last && writeSpot(last) }));
  } catch {}
});

export const noteSpot = (spot: Spot): void =>
  progress.setState(({ seen }) => ({ seen: new Set(seen).add(writeSpot(spot)), last: spot }));

export const recallSpot = (): Spot | null => progress.getState().last;

/** Forgets what was seen. */
export const clearProgress = (): void => progress.setState(NOTHING);

/** The share of a chapter's steps that was seen, 0 to 1. */
export function shareSeen({ seen }: Progress, chapter: string, steps: number): number {
  let count = 0;
  for (let step = 0; step < steps; step++) if (seen.has(writeSpot({ chapter, step }))) count++;
  return steps === 0 ? 0 : count / steps;
}

function recall(): Progress {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? 'null');
    if (typeof kept !== 'object' || kept === null) return NOTHING;
    const { seen, last } = kept as { seen?: unknown; last?: unknown };
    return {
      seen: new Set(Array.isArray(seen) ? seen.filter((each) => typeof each === 'string') : []),
      last: typeof last === 'string' ? readSpot(last) : null,
    };
  } catch {
    return NOTHING;
  }
}
