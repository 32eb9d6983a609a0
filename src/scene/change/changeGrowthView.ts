import type { GrowthView, Scene } from '../document/scene.ts';
import { replace, rounded } from './replace.ts';

/** Another look at the growth laboratory; the step at its nearest bound. */
export function withGrowthView(scene: Scene, parts: Partial<GrowthView>): Scene {
  const view = { ...scene.growthView, ...parts };
  if (Number.isNaN(view.at)) return scene;
  return replace(scene, {
    growthView: { ...view, at: rounded(view.at, 0, scene.growth.steps) },
  });
}
