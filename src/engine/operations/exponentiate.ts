import { exp } from '../activations/elementary.ts';
import { tight } from '../explain/term.ts';
import { type OfOne, ofOne, overVectors } from './answer.ts';
import type { AnswerMeaning } from './meaning.ts';

export type Exponentiate = OfOne<'exponentiate'>;

/** `makes = exp(of)`, less what keeps it from overflowing. */
export const exponentiate = (makes: string, of: string): Exponentiate =>
  ofOne('exponentiate', makes, of);

export const meaning: AnswerMeaning<Exponentiate> = {
  ...overVectors((z, zAt, e, at, size) => {
    const shift = exponentShift(z, zAt, size);
    for (let i = 0; i < size; i++) e[at + i] = exp((z[zAt + i] as number) - shift);
  }),
  ofAll: false,
  isChoice: false,
  tex: (of) => tight(`\\exp\\left(${of.tex}\\right)`),
};

/**
 * Softmax subtracts the largest logit only where exp would lose digits or overflow,
 * so that ordinary logits show the plain e^z of the formula.
 */
export const PLAIN_EXPONENT_LIMIT = 50;

/** What softmax subtracts from the logits before exp: 0, or their largest where they are far out. */
export function exponentShift(z: ArrayLike<number>, at: number, size: number): number {
  let largest = Number.NEGATIVE_INFINITY;
  let farthest = 0;
  for (let i = at; i < at + size; i++) {
    largest = Math.max(largest, z[i] as number);
    farthest = Math.max(farthest, Math.abs(z[i] as number));
  }
  return farthest <= PLAIN_EXPONENT_LIMIT ? 0 : largest;
}

/** The logarithm of the sum of the exponentials of all logits: the largest apart, so that none overflows. */
export function logTotal(z: ArrayLike<number>, at: number, size: number): number {
  let largest = Number.NEGATIVE_INFINITY;
  for (let i = at; i < at + size; i++) largest = Math.max(largest, z[i] as number);
  let total = 0;
  for (let i = at; i < at + size; i++) total += exp((z[i] as number) - largest);
  return largest + Math.log(total);
}
