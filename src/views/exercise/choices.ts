import { vectorOf } from '../../engine/declare/network.ts';
import { signs } from '../../exercise/judge.ts';
import type { ExerciseWords } from '../../language/sections/exercise.ts';
import type { Ask } from '../../scene/document/ask.ts';
import type { Scene } from '../../scene/document/scene.ts';
import { networkOf } from '../../scene/read/derive.ts';

/** What there is to choose from; nothing where a number is typed. */
export function choicesOf(
  words: ExerciseWords,
  scene: Scene,
  { as, value }: Pick<Ask, 'as' | 'value'>,
): readonly { readonly id: string; readonly name: string }[] {
  if (as === 'number') return [];
  if (as === 'sign') return signs.map((id) => ({ id, name: words.signs[id] }));
  const { size } = vectorOf(networkOf(scene), value);
  return Array.from({ length: size }, (_, i) => ({ id: String(i), name: `[${i}]` }));
}
