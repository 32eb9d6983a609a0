import type { Builds } from '../../deck/deck.ts';
import type { Scene } from '../../scene/document/scene.ts';
import { remember } from '../../scene/read/memo.ts';
import { figureOf } from '../../scene/walk/figures.ts';
import { atEnd, completeStep, stepPhase, toStart } from '../../scene/walk/walk.ts';
import type { ShownSlide } from '../shown.ts';

/** Slides whose beginnings are remembered. */
const MOST = 400;

const begin = remember(
  (scene: Scene, builds: Builds): Scene =>
    builds !== 'none' && atEnd(scene) ? toStart(scene) : scene,
  MOST,
);

/**
 * What a slide shows when one comes to it; null while its network is missing. Its builds begin at the moment that its
 * author has chosen; where that is the end, they lead up to it.
 */
export const beginningOf = ({
  scene,
  builds,
}: Pick<ShownSlide, 'scene' | 'builds'>): Scene | null => scene && begin(scene, builds);

/** A scene after the next build of its slide, or before the last one; null where there is none, and another slide comes. */
export function built(
  slide: Pick<ShownSlide, 'scene' | 'builds'>,
  scene: Scene,
  by: 1 | -1,
): Scene | null {
  const first = beginningOf(slide);
  if (!first || slide.builds === 'none') return null;
  const { hasPhases, completeBefore, placeOf, moveAs } = figureOf(scene).walk;
  const byPhases = slide.builds === 'phases' && hasPhases;
  if (by > 0) {
    const next = byPhases ? stepPhase(scene, 1) : completeStep(scene);
    return next === scene ? null : next;
  }
  // What is before its beginning is not the slide's.
  const start = placeOf(moveAs(scene, first));
  if (placeOf(scene) <= start) return null;
  const before = byPhases ? stepPhase(scene, -1) : completeBefore(scene);
  return placeOf(before) < start ? moveAs(scene, first) : before;
}
