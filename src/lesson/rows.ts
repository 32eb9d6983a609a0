import { parameterNumbers } from '../engine/run/trace.ts';
import { readingOf } from '../scene/text/tokens.ts';
import type { See } from './see.ts';

/*
 * The rows of an embedding, each by the word that it stands for.
 */

/** The row of a word, or null where the network has none for it. */
export function rowOf({ scene, trace }: See, word: string): readonly number[] | null {
  const slot = trace.network.parameters.get('E');
  const at = scene.vocabulary.indexOf(word);
  if (!slot || at < 0 || scene.events) return null;
  const numbers = parameterNumbers(trace.network, trace.weights, 'E');
  return [...numbers.subarray(at * slot.columns, (at + 1) * slot.columns)];
}

/** How far the rows of two words are from each other, or null where one of them has none. */
export function rowDistance(see: See, one: string, other: string): number | null {
  const [a, b] = [rowOf(see, one), rowOf(see, other)];
  return a && b ? Math.hypot(...a.map((value, i) => value - (b[i] ?? Number.NaN))) : null;
}

/** The words whose rows lie nearest to that of a word, nearest first; signs that are no words left out. */
export function nearestTo(see: See, word: string, count: number): readonly string[] {
  return wordsIn(see)
    .filter((other) => other !== word)
    .map((other) => ({
      other,
      distance: rowDistance(see, word, other) ?? Number.POSITIVE_INFINITY,
    }))
    .sort((one, other) => one.distance - other.distance)
    .slice(0, count)
    .map(({ other }) => other);
}

/** The words of a vocabulary, without its special tokens and stops. */
export const wordsIn = ({ scene }: Pick<See, 'scene'>): readonly string[] =>
  readingOf(scene.vocabulary) === 'words'
    ? scene.vocabulary.filter((token) => /^\p{L}+$/u.test(token))
    : [];
