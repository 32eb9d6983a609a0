import { brief } from '../../engine/explain/decimal.ts';
import { slight } from '../../engine/explain/significant.ts';
import type { Blank } from '../../exercise/exam.ts';
import { signOf } from '../../exercise/judge.ts';
import type { ExerciseWords } from '../../language/sections/exercise.ts';
import type { Ask } from '../../scene/document/ask.ts';

/** What is right, as it is told: the number as its figure writes it, or its sign. */
export function rightAnswer(
  words: ExerciseWords,
  { as, of }: Ask,
  { right, written, half }: Pick<Blank, 'right' | 'written' | 'half'>,
): string {
  if (written) return half === 0 ? String(right) : written.result;
  if (as === 'sign') return words.signs[signOf(right)];
  return of === 'gradient' ? slight(right) : brief(right);
}
