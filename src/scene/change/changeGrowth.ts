import { type GrowthSpec, MAX_GROWTH_STEPS, type Scene } from '../document/scene.ts';
import { replace, rounded } from './replace.ts';

/** Another recurrence; steps at their nearest bound, and what is not finite changes nothing. */
export function withGrowth(scene: Scene, parts: Partial<GrowthSpec>): Scene {
  const { w, start, steps } = { ...scene.growth, ...parts };
  if (![w, start, steps].every(Number.isFinite)) return scene;
  const growth = { w: w + 0, start: start + 0, steps: rounded(steps, 1, MAX_GROWTH_STEPS) };
  const wasAtEnd = scene.growthView.at === scene.growth.steps;
  const at = wasAtEnd ? growth.steps : Math.min(scene.growthView.at, growth.steps);
  return replace(scene, { growth, growthView: { ...scene.growthView, at } });
}
