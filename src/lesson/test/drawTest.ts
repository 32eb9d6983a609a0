import { anotherExercise } from '../../exercise/another.ts';
import type { Scene } from '../../scene/document/scene.ts';
import { remember } from '../../scene/read/memo.ts';
import { sceneOf } from '../stepScene.ts';
import { type Idea, ideas } from './ideas.ts';

/** Seeds of two tests, or of two of its exercises, are so far apart that they have no exercise in common. */
const APART = 1000;

/** The scene of an exercise of the test, with the numbers of this seed; the same on every machine. */
function sceneOfIdea({ scenes }: Idea, seed: number, at: number): Scene {
  // Neighbours are asked about in ways that do not go together.
  const scene = scenes[(seed + at) % scenes.length] ?? '';
  const template = sceneOf(scene).scene;
  const { ask } = template;
  if (!ask) throw new Error(`nothing is asked for in ${scene}`);
  const drawn = anotherExercise(template, ask, seed * APART);
  if (!drawn) throw new Error(`no numbers for ${scene} from seed ${seed * APART} on`);
  return drawn;
}

/** The exercise of a place in the test. Looking for its numbers takes a while, and it is drawn with every key that is typed. */
export const exerciseAt = remember(
  (seed: number, at: number): Scene => sceneOfIdea(ideas[at] as Idea, seed, at),
  2,
);
