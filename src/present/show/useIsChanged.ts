import { useStore as useZustand } from 'zustand';
import { isEqual } from '../../scene/document/equal.ts';
import { useSceneOf } from '../../state/useStore.ts';
import type { ShownSlide } from '../shown.ts';
import { beginningOf } from './builds.ts';
import { show } from './show.ts';

/** Whether a slide that is shown is not as it was made: its scene was changed, or its question answered. */
export function useIsChanged(slide: ShownSlide | undefined): boolean {
  const isAnswered = useZustand(show, ({ answers }) => answers.has(slide?.address ?? ''));
  const own = slide ? beginningOf(slide) : null;
  const isOther = useSceneOf((scene) => own !== null && !isEqual(scene, own));
  return isAnswered || isOther;
}
