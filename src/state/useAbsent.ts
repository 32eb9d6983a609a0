import { useStore } from 'zustand';
import { absent, type PartId } from './absent.ts';

/** Whether the lesson has still to introduce a part of the stage. */
export const useIsAbsent = (id: PartId): boolean => useStore(absent, ({ ids }) => ids.includes(id));

/** Everything that it has still to introduce. */
export const useAbsent = (): readonly PartId[] => useStore(absent, ({ ids }) => ids);
