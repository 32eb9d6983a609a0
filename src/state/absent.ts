import { createStore } from 'zustand/vanilla';
import type { Pace } from './store.ts';

/*
 * What the lesson has not introduced yet is not on the stage either. Like what a link puts away it is no part of the
 * scene; a style sheet takes most of it away, by the names below.
 */

/** Parts of the stage, and of what stands around it, that a step of the lesson introduces. */
export type PartId =
  | 'state'
  | 'times'
  | 'states'
  | 'answer'
  | 'input'
  | 'arrows'
  | 'symbol-h'
  | 'timeline'
  | 'symbol-x'
  | 'symbol-y'
  | 'weights'
  | 'equation'
  | 'settings'
  | 'input-vector'
  | 'picture'
  | 'phases'
  | 'written'
  | 'growth-web'
  | 'growth-axis'
  | 'growth-matrix'
  | 'matrix-tools'
  | 'probe'
  | 'lenses'
  | 'growth-slopes'
  | 'near'
  | 'lens-compare'
  | 'lens-memory'
  | 'lens-table';

export const absent = createStore<{ readonly ids: readonly PartId[] }>(() => ({ ids: [] }));

/** Takes these away and brings everything else back. */
export const absentOnly = (ids: readonly PartId[]): void => {
  if (ids.join() !== absent.getState().ids.join()) absent.setState({ ids });
};

/** How far one step of playback goes: where there are no phases yet, over a whole timestep. */
export const paceNow = (pace: Pace): Pace =>
  absent.getState().ids.includes('phases') ? 'time' : pace;
