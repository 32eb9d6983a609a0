import { tight } from '../explain/term.ts';
import { type OfOne, ofOne, overVectors } from './answer.ts';
import type { AnswerMeaning } from './meaning.ts';

export type Normalise = OfOne<'normalise'>;

/** `makes = of / sum of all of it`. */
export const normalise = (makes: string, of: string): Normalise => ofOne('normalise', makes, of);

export const meaning: AnswerMeaning<Normalise> = {
  ...overVectors((e, eAt, y, at, size) => {
    let total = 0;
    for (let i = 0; i < size; i++) total += e[eAt + i] as number;
    for (let i = 0; i < size; i++) y[at + i] = (e[eAt + i] as number) / total;
  }),
  ofAll: true,
  isChoice: false,
  /** Exponentials over their sum are what everybody calls softmax. */
  tex(_of, operation, { exponent, symbol, sign: name }) {
    const logits = exponent(operation.of);
    if (logits) return tight(`${name('\\operatorname{softmax}')}\\left(${logits.tex}\\right)`);
    return tight(`\\frac{${symbol(operation.of)}}{\\sum ${symbol(operation.of)}}`);
  },
};
