import { createStore } from 'zustand/vanilla';
import type { Session } from './trainSession.ts';

/** What of a training can be seen: its curve, and the moment of it that is shown. */
export type SeenTraining = Pick<Session, 'curve' | 'kept' | 'norm' | 'diverged'> & {
  readonly shown: { readonly updates: number };
};

/** The training of another window of the same lecture, which this one only watches; null where there is none. */
export const followedTraining = createStore<{ readonly training: SeenTraining | null }>(() => ({
  training: null,
}));
