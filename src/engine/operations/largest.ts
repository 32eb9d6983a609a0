import { tight } from '../explain/term.ts';
import { type OfOne, ofOne, overVectors } from './answer.ts';
import type { AnswerMeaning } from './meaning.ts';

export type Largest = OfOne<'largest'>;

/** One-hot of the first largest entry; all zeros where an entry is NaN, since then nothing is largest. */
export const largest = (makes: string, of: string): Largest => ofOne('largest', makes, of);

export const meaning: AnswerMeaning<Largest> = {
  ...overVectors((y, yAt, o, at, size) => {
    let best = 0;
    let comparable = true;
    for (let i = 0; i < size; i++) {
      const value = y[yAt + i] as number;
      if (Number.isNaN(value)) comparable = false;
      if (value > (y[yAt + best] as number)) best = i;
    }
    for (let i = 0; i < size; i++) o[at + i] = comparable && i === best ? 1 : 0;
  }),
  ofAll: true,
  isChoice: true,
  tex: (of) => tight(`\\operatorname{onehot}\\left(\\arg\\max ${of.tex}\\right)`),
};
