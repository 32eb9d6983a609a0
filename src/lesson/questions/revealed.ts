import { withGrowth } from '../../scene/changeGrowth.ts';
import { withFigure } from '../../scene/changeView.ts';
import { moveTo } from '../../scene/moments.ts';
import type { Scene } from '../../scene/scene.ts';
import type { Reveal } from '../types.ts';

/** A scene in which the answer to a question can be seen. */
export function revealed(scene: Scene, reveal: Reveal): Scene {
  if (!reveal) return scene;
  if ('steps' in reveal) return withGrowth(scene, { steps: reveal.steps });
  if ('figure' in reveal) return moveTo(withFigure(scene, reveal.figure), reveal.t);
  return moveTo(scene, reveal.t, reveal.phase);
}
