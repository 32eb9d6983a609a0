import { useEffect } from 'react';
import type { Window } from '../scene/document/scene.ts';
import { see } from './timeWindow.ts';
import { useIsPicture } from './useStore.ts';

/** The stage has this in view of its time axis (null: not drawn yet); without the figure there is none to be zoomed. */
export function useSeen(shown: Window | null, nearest = 1): void {
  const isPicture = useIsPicture();
  const { from = 0, span = 0 } = shown ?? {};
  useEffect(() => {
    if (isPicture) return;
    let isCurrent = true;
    // When all effects of this drawing have run: to those whose have not, the scene would seem to have changed once
    // more with it, and they would be drawn twice.
    queueMicrotask(() => {
      if (isCurrent) see(span > 0 ? { from, span } : null, nearest);
    });
    return () => {
      isCurrent = false;
    };
  }, [isPicture, from, span, nearest]);
  useEffect(() => (isPicture ? undefined : () => see(null)), [isPicture]);
}
