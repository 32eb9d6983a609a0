import { FIRST_PHASE, phaseIdsAt } from '../../scene/read/cursor.ts';
import { figureOf } from '../../scene/walk/figures.ts';
import type { ShownSlide } from '../shown.ts';

/** How the steps of the way back begin that find the gradient of weights. */
const WEIGHTS = 'w.';

/**
 * Whether a slide shows the equation and its numbers of itself: where its scene stops in the middle of a timestep, or its
 * phases are gone through, they are the point; otherwise, where a memory probe is at work over many timesteps, and where the figure is the inside of a cell with all its
 * numbers, the figure has all the room.
 */
export function hasDetails({
  scene,
  builds,
  absent,
}: Pick<ShownSlide, 'scene' | 'builds' | 'absent'>): boolean {
  if (!scene) return false;
  const { cursor, matrix, rolled, probe, window, figure, gradientView, ask } = scene;
  if (matrix === null && absent.includes('equation')) return false;
  // The gradient of weights, and which of them have any, is seen in their matrix alone.
  if (figure === 'gradient' && ask === null && gradientView.phase?.startsWith(WEIGHTS)) return true;
  if (!figureOf(scene).sharesSlide || rolled || probe || (window && window.span <= 1)) return false;
  const last = phaseIdsAt(scene, cursor.t).at(-1);
  return (
    builds === 'phases' ||
    matrix !== null ||
    (cursor.phase !== FIRST_PHASE && cursor.phase !== last)
  );
}

/** The chart that a slide of the growth laboratory shows large. */
export const chartOf = ({ step }: ShownSlide): string => step?.chart ?? 'values';
