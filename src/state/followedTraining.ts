import { createStore } from 'zustand/vanilla';
import type { SeenTraining } from './trainSession.ts';

/** The training of another window of the same lecture, which this one only watches; null where there is none. */
export const followedTraining = createStore<{ readonly training: SeenTraining | null }>(() => ({
  training: null,
}));
