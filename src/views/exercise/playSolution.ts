import { vectorOf } from '../../engine/declare/network.ts';
import type { Blank } from '../../exercise/exam.ts';
import type { Ask } from '../../scene/document/ask.ts';
import type { Scene } from '../../scene/document/scene.ts';
import { FIRST_PHASE, phaseIdsAt } from '../../scene/read/cursor.ts';
import { networkOf } from '../../scene/read/derive.ts';
import { moveTo } from '../../scene/walk/moments.ts';
import { tell } from '../../state/exercise.ts';
import { move } from '../../state/playback.ts';

/** Tells the numbers, and makes them on the stage. */
export function playSolution(scene: Scene, { of, t }: Ask, blanks: readonly Blank[]): void {
  for (const blank of blanks) tell(scene, blank);
  const value = blanks[0]?.value;
  if (value !== undefined) playStepTo({ of, t, value });
}

/** Makes a value on the stage: from the phase before, as a step forward. */
function playStepTo({ of, t, value }: Pick<Ask, 'of' | 't' | 'value'>): void {
  if (of !== 'value') return;
  const phaseIn = (scene: Scene) =>
    vectorOf(networkOf(scene), value).operation?.phase ?? FIRST_PHASE;
  move((scene) => {
    const order = phaseIdsAt(scene, t);
    return moveTo(scene, t, order[order.indexOf(phaseIn(scene)) - 1] ?? FIRST_PHASE);
  });
  // The step is seen once the phase before it has been drawn.
  requestAnimationFrame(() => move((scene) => moveTo(scene, t, phaseIn(scene))));
}
