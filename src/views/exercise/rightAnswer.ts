import { brief, fixed } from '../../engine/explain/decimal.ts';
import { slight } from '../../engine/explain/significant.ts';
import type { Blank } from '../../exercise/exam.ts';
import { digitsOf, roomOf, signOf } from '../../exercise/judge.ts';
import type { ExerciseWords } from '../../language/sections/exercise.ts';
import type { Ask } from '../../scene/document/ask.ts';

/** What is right, as it is told: the number as its figure writes it, unless more digits are asked for, or its sign. */
export function rightAnswer(
  words: ExerciseWords,
  { as, of }: Ask,
  blank: Pick<Blank, 'right' | 'written' | 'half' | 'range'>,
): string {
  const { right, written, half } = blank;
  if (written) return half === 0 ? String(right) : written.result;
  if (as === 'sign') return words.signs[signOf(right)];
  if (of !== 'gradient') return brief(right);
  const digits = digitsOf(blank);
  return digits > 2 ? fixed(right, digits) : slight(right);
}

/** The least and the largest that rounding makes of it, for whoever marks by hand; null where there is but one. */
export function rightWithin(
  { as }: Ask,
  blank: Pick<Blank, 'right' | 'range' | 'half'>,
): readonly [least: string, most: string] | null {
  const { range, half } = blank;
  const room = roomOf(blank);
  if (half === 0 || as !== 'number') return null;
  const digits = digitsOf(blank);
  const one = 10 ** digits;
  // A hair inside, since decimals are no exact doubles.
  const least = fixed(Math.ceil((range.low - room) * one - 1e-6) / one, digits);
  const most = fixed(Math.floor((range.high + room) * one + 1e-6) / one, digits);
  return least === most ? null : [least, most];
}
