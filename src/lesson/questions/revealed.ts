import { withGrowth } from '../../scene/change/changeGrowth.ts';
import { withFigure } from '../../scene/change/changeView.ts';
import type { Scene } from '../../scene/document/scene.ts';
import { moveTo } from '../../scene/walk/moments.ts';
import type { Reveal } from '../types.ts';

/** A scene in which the answer to a question can be seen. */
export function revealed(scene: Scene, reveal: Reveal): Scene {
  if (!reveal) return scene;
  if ('steps' in reveal) return withGrowth(scene, { steps: reveal.steps });
  if ('figure' in reveal) return moveTo(withFigure(scene, reveal.figure), reveal.t);
  return moveTo(scene, reveal.t, reveal.phase);
}
