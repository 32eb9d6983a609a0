import { useStore } from 'zustand';
import { type HideId, hidden } from './hides.ts';

/** Whether a part of the page was put away by whoever made the link. */
export const useIsHidden = (id: HideId): boolean => useStore(hidden, ({ ids }) => ids.includes(id));

/** Everything that was put away. */
export const useHides = (): readonly HideId[] => useStore(hidden, ({ ids }) => ids);
