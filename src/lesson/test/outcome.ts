import { askedOf, leastChecks } from '../../exercise/asked.ts';
import type { Scene } from '../../scene/document/scene.ts';
import { networkOf } from '../../scene/read/derive.ts';
import type { Attempt } from '../../state/attempt.ts';

/** How an exercise went: right at the first check, right after more, shown, or not done. */
export const outcomes = ['first', 'later', 'told', 'left'] as const;
export type Outcome = (typeof outcomes)[number];

/** How the exercise of a scene went, as it stands. */
export function outcomeOf(scene: Scene, { found, told, tries }: Attempt): Outcome {
  const { ask } = scene;
  const asked = ask ? askedOf(networkOf(scene), ask) : [];
  if (asked.length === 0 || found.size < asked.length) return 'left';
  if (told.size > 0) return 'told';
  return ask && tries <= leastChecks(networkOf(scene), ask) ? 'first' : 'later';
}
