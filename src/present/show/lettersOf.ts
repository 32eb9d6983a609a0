import { gradientWords } from '../../language/gradient.ts';
import { growthWords } from '../../language/growth.ts';
import { learnWords } from '../../language/learn.ts';
import { matrixWords } from '../../language/matrix.ts';
import { presentWords } from '../../language/present.ts';
import { trainingWords } from '../../language/training.ts';
import type { Words } from '../../language/words.ts';
import type { Tongue } from '../../lesson/types.ts';
import type { Lecture } from '../shown.ts';

/** Signs that figures draw themselves. */
const SIGNS = '⊙×·−÷∞≈≠≤≥→←↺…′∇∂∑σ▲▼';

/**
 * The letters that a lecture may show, each once. What a step of the lesson says with numbers is read, and not told: that
 * would be a run for every slide before the first is seen.
 */
export function lettersOf({ slides }: Lecture, words: Words): string {
  const { tag } = words;
  const letters = new Set(SIGNS);
  const read = (written: unknown) => {
    for (const text of textsIn(written, tag)) for (const letter of text) letters.add(letter);
  };
  for (const slide of slides) {
    const { chapter, title, text, step, scene } = slide;
    read([chapter, title, text, scene?.text, scene?.vocabulary]);
    // Those of a step are among its words, and are only made when they are asked for.
    read(step ?? slide.notes);
  }
  for (const table of [
    gradientWords,
    growthWords,
    learnWords,
    matrixWords,
    presentWords,
    trainingWords,
  ])
    read(table);
  read(words);
  return [...letters].join('');
}

const isOther = (key: string, tongue: Tongue) => (key === 'ko' || key === 'en') && key !== tongue;

/** Every text of a table of words in one language; of a sentence that is put together its source, which holds its letters. */
function textsIn(table: unknown, tongue: Tongue): readonly string[] {
  if (typeof table === 'string') return [table];
  if (typeof table === 'function') return [String(table)];
  return Object.entries(table ?? {}).flatMap(([key, part]) =>
    isOther(key, tongue) ? [] : textsIn(part, tongue),
  );
}
