import { createStore } from 'zustand/vanilla';

/** Where the laser points, as parts of the slide's width and height; null where it is off the slide. */
export const laser = createStore<{ readonly at: readonly [x: number, y: number] | null }>(() => ({
  at: null,
}));
