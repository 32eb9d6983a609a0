import { createStore } from 'zustand/vanilla';

/** Whether the order of phases is asked for and not found yet: what goes through them would tell it. */
export const orderAsked = createStore<{ readonly isAsked: boolean }>(() => ({ isAsked: false }));
