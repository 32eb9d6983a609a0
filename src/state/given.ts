import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';

/** How many timesteps the network was given before it wrote the rest; null where it wrote none of what is there. */
export const given = createStore<{ readonly steps: number | null }>(() => ({ steps: null }));

/** The same, and the component draws again as it changes. */
export const useGiven = (): number | null => useStore(given, ({ steps }) => steps);
