import type { Scene } from '../../../scene/document/scene.ts';
import { figureOf } from '../../../scene/walk/figures.ts';
import { completeStep, stepPhase, toStart } from '../../../scene/walk/walk.ts';

/** Frames that a film has at most: more take long to make, and longer to watch. */
export const MOST_FRAMES = 240;
/** Steps that are walked at most to find them. */
const MOST_STEPS = 30_000;

/** The scenes of a walk from start to end, by timestep or by phase, and how many steps it has. Longer walks are thinned evenly. */
export function framesOf(
  scene: Scene,
  pace: 'time' | 'phase',
): { readonly frames: readonly Scene[]; readonly steps: number } {
  const all: Scene[] = [];
  const go = (at: Scene) => (pace === 'phase' ? stepPhase(at, 1) : completeStep(at));
  const start = toStart(scene);
  let at = pace === 'phase' || !figureOf(scene).walk.hasPhases ? start : completeStep(start);
  for (;;) {
    all.push(at);
    const next = go(at);
    if (next === at || all.length === MOST_STEPS) break;
    at = next;
  }
  if (all.length <= MOST_FRAMES) return { frames: all, steps: all.length };
  const frames = Array.from(
    { length: MOST_FRAMES },
    (_, i) => all[Math.round((i * (all.length - 1)) / (MOST_FRAMES - 1))] as Scene,
  );
  return { frames, steps: all.length };
}
