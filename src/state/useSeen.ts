import { useEffect } from 'react';
import type { Window } from '../scene/document/scene.ts';
import { see } from './store.ts';
import { useIsPicture } from './useStore.ts';

/** The stage has this in view of its time axis (null: not drawn yet); without the figure there is none to be zoomed. */
export function useSeen(shown: Window | null, nearest = 1): void {
  const isPicture = useIsPicture();
  const { from = 0, span = 0 } = shown ?? {};
  useEffect(() => {
    if (!isPicture) see(span > 0 ? { from, span } : null, nearest);
  }, [isPicture, from, span, nearest]);
  useEffect(() => (isPicture ? undefined : () => see(null)), [isPicture]);
}
