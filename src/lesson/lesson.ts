import { createStore } from 'zustand/vanilla';
import type { Scene } from '../scene/document/scene.ts';
import type { PartId } from '../state/absent.ts';

/** What the lesson has set on the stage; small, since the address needs it, and knows no chapter. */
export interface Lesson {
  /** The step whose scene `own` is, as addresses name it. */
  readonly at: string;
  /** The scene that the step shows, from which the reader may have gone away; null where the lesson is closed. */
  readonly own: Scene | null;
  /** What of the stage the lesson has not introduced by then. */
  readonly absent: readonly PartId[];
  /** What was on the stage before the lesson was opened; null where it was opened by its link. */
  readonly lab: Scene | null;
}

export const lesson = createStore<Lesson>(() => ({ at: '', own: null, absent: [], lab: null }));
