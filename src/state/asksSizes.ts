import { useSceneOf } from './useStore.ts';

/** Whether the reader is asked how large matrices are: then it is written nowhere. */
export const useAsksSizes = (): boolean =>
  useSceneOf(({ ask }) => ask?.of === 'shape' || ask?.of === 'count');
