import { plainLine } from '../../figures/markdown/parse.ts';
import type { SolveWords } from '../../language/sections/solve.ts';
import { plainQuestion } from '../../views/exercise/QuestionOf.tsx';
import type { ExerciseSet, Solving } from './solving.ts';

/** A time in minutes, to tenths. */
export const minutesOf = (ms: number): string => (ms / 60_000).toFixed(1);

/** Words without the signs of formulas, as a text to be handed in has them. */
const plainTitle = (title: string): string => plainQuestion(plainLine(title));

/** The places of a set's exercises among its slides. */
export const askedIn = ({ slides }: ExerciseSet): readonly number[] =>
  slides.flatMap(({ scene }, i) => (scene?.ask ? [i] : []));

export interface Sum {
  readonly right: number;
  readonly count: number;
  readonly minutes: string;
}

/** How many were worked out without being shown, and how long all of them took. */
export function sumOf(
  set: ExerciseSet,
  { results, spent }: Pick<Solving, 'results' | 'spent'>,
): Sum {
  const asked = askedIn(set);
  const right = asked.filter((i) => {
    const outcome = results.get(i)?.outcome;
    return outcome === 'first' || outcome === 'later';
  });
  return {
    right: right.length,
    count: asked.length,
    minutes: minutesOf(asked.reduce((sum, i) => sum + (spent.get(i) ?? 0), 0)),
  };
}

/** How a set went, as a text to be handed in. */
export function reportOf(
  words: SolveWords,
  set: ExerciseSet,
  kept: Pick<Solving, 'results' | 'spent'>,
  { who, link, date }: { readonly who: string; readonly link: string; readonly date: string },
): string {
  return words.report({
    title: plainTitle(set.title) || words.title,
    who: who.trim(),
    rows: askedIn(set).map((i, k) => {
      const result = kept.results.get(i);
      return words.row(
        k + 1,
        plainTitle(set.slides[i]?.title ?? ''),
        result ? words.went(result) : words.notDone,
        minutesOf(kept.spent.get(i) ?? 0),
      );
    }),
    ...sumOf(set, kept),
    date,
    link,
  });
}
