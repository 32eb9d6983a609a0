import type { Ask } from '../scene/document/ask.ts';
import type { Scene } from '../scene/document/scene.ts';
import { anotherExercise, canBeDrawn } from './another.ts';

/** Whether there is a worksheet of what a scene asks for: of a large network it would have no place on paper. */
export const canBePrinted = (scene: Scene): boolean => scene.ask !== null && canBeDrawn(scene);

/** One exercise of a worksheet. */
export interface Version {
  readonly scene: Scene;
  readonly ask: Ask;
  readonly seed: number;
}

/** So many versions of an exercise, each with its own numbers, from a seed on; fewer where there are not as many. */
export function versionsOf(
  scene: Scene,
  ask: Ask,
  count: number,
  from: number,
): readonly Version[] {
  const found: Version[] = [];
  let seed = from;
  while (found.length < count) {
    const drawn = anotherExercise(scene, ask, seed);
    if (drawn?.source.kind !== 'random') break;
    seed = drawn.source.seed;
    found.push({ scene: drawn, ask, seed });
  }
  return found;
}
