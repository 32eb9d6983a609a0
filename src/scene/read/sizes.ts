import { MAX_WEIGHTS } from '../document/scene.ts';
import { type Architecture, networkOf, weightCountOf } from './derive.ts';

/** Whether the network of a scene has more weights than the page shows. */
export const isTooLarge = (scene: Architecture): boolean =>
  networkOf(scene).weightCount > MAX_WEIGHTS;

/** Whether one that is only tried out would have more. */
export const wouldBeTooLarge = (scene: Architecture): boolean => weightCountOf(scene) > MAX_WEIGHTS;

/** The largest of the sizes from 1 to `most` at which a network is not too large; 0 where none is. */
export function mostThatFits(most: number, of: (size: number) => Architecture): number {
  if (!wouldBeTooLarge(of(most))) return most;
  let [fits, exceeds] = [0, most];
  while (exceeds - fits > 1) {
    const middle = Math.floor((fits + exceeds) / 2);
    if (wouldBeTooLarge(of(middle))) exceeds = middle;
    else fits = middle;
  }
  return fits;
}
