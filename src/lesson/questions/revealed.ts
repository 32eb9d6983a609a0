import { withGrowth } from '../../scene/changeGrowth.ts';
import type { Scene } from '../../scene/scene.ts';
import { moveTo } from '../../scene/walk.ts';
import type { Reveal } from '../types.ts';

/** A scene in which the answer to a question can be seen. */
export function revealed(scene: Scene, reveal: Reveal): Scene {
  if (!reveal) return scene;
  return 'steps' in reveal
    ? withGrowth(scene, { steps: reveal.steps })
    : moveTo(scene, reveal.t, reveal.phase);
}
