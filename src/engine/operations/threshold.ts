import { tight } from '../explain/term.ts';
import { type OfOne, ofOne, overVectors } from './answer.ts';
import type { AnswerMeaning } from './meaning.ts';

export type Threshold = OfOne<'threshold'>;

/** 1 where an entry is above a half, else 0. */
export const threshold = (makes: string, of: string): Threshold => ofOne('threshold', makes, of);

export const meaning: AnswerMeaning<Threshold> = {
  ...overVectors((y, yAt, o, at, size) => {
    for (let i = 0; i < size; i++) o[at + i] = (y[yAt + i] as number) > 0.5 ? 1 : 0;
  }),
  ofAll: false,
  isChoice: true,
  tex: (of) => tight(`\\left[${of.tex} > 0.5\\right]`),
};
