import type { Scene } from '../document/scene.ts';
import { networkOf } from '../read/derive.ts';
import { heldWeights } from '../read/ownWeights.ts';
import { replace } from './replace.ts';

/** All weights at once, as training leaves them; where there are not as many, or one is not finite, nothing changes. */
export function withOwnWeights(scene: Scene, weights: Float64Array): Scene {
  const isGood = weights.length === networkOf(scene).weightCount && weights.every(Number.isFinite);
  if (!isGood) return scene;
  // Adding zero makes no difference but to -0, which a link would not carry.
  const source = { kind: 'own', weights: heldWeights(weights.map((w) => w + 0)) } as const;
  return replace(scene, { source, fills: [], edits: [] });
}
