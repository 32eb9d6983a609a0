import { useStore as useZustand } from 'zustand';
import { type State, shownScene, store } from './store.ts';

/** The scene as it is on the page; the component draws again when it changes, or when a long run of it has been computed. */
export function useScene(): State['scene'] {
  useZustand(store, (state) => state.runs);
  return useZustand(store, shownScene);
}

/** A part of the page's state; the component draws again when that part changes, and only then. */
export const useStore = <T>(selector: (state: State) => T): T => useZustand(store, selector);
