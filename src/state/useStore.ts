import { useStore as useZustand } from 'zustand';
import { type State, store } from './store.ts';

/** A part of the page's state; the component draws again when that part changes, and only then. */
export const useStore = <T>(selector: (state: State) => T): T => useZustand(store, selector);
