import { createStore } from 'zustand/vanilla';
import type { Address } from '../engine/explain/address.ts';

/**
 * The number that is pointed at, by its address, or null. It stands beside the page's state since a pointer moves
 * more often than anything else changes.
 */
export const pointing = createStore<{ readonly at: Address | null }>(() => ({ at: null }));

export function point(at: Address | null): void {
  if (at !== pointing.getState().at) pointing.setState({ at });
}
