import { createStore } from 'zustand/vanilla';
import { isEqual } from '../../scene/document/equal.ts';

/** What is known of the other window. */
export interface Others {
  /** Whether a window of the audience is open. */
  readonly hasAudience: boolean;
  /** Whether the console was there, and has been closed. */
  readonly isConsoleGone: boolean;
  /** Whether a window of the audience cannot show what this one shows, because a network could not be fetched. */
  readonly lacksNetwork: boolean;
  /** Whether it is this window that cannot show what another one shows. */
  readonly lacksNetworkHere: boolean;
  /** Its width over its height. */
  readonly ratio: number;
}

export const others = createStore<Others>(() => ({
  hasAudience: false,
  isConsoleGone: false,
  lacksNetwork: false,
  lacksNetworkHere: false,
  ratio: 16 / 9,
}));

/** What is so already is not told again: whoever listens draws anew. */
export function noteOthers(now: Partial<Others>): void {
  const old = others.getState();
  if (!isEqual({ ...old, ...now }, old)) others.setState(now);
}
