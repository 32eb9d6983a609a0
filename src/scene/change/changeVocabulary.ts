import { MAX_SYMBOL_LENGTH, MAX_VOCABULARY, MAX_WEIGHTS, type Scene } from '../document/scene.ts';
import { type Architecture, weightCountOf } from '../read/derive.ts';
import { givenWeightsOf, RANDOM } from '../read/weights.ts';
import { replace } from './replace.ts';
import { withOwnWeights } from './withOwnWeights.ts';

/** Why a list of tokens is no vocabulary. */
export type TokenProblem =
  | { readonly kind: 'empty' | 'last' }
  | { readonly kind: 'long'; readonly token: string }
  | { readonly kind: 'repeated'; readonly token: string; readonly place: number }
  | { readonly kind: 'tooMany'; readonly count: number; readonly most: number }
  /** The network would have so many weights. */
  | { readonly kind: 'tooLarge'; readonly count: number; readonly most: number };

/** What is wrong with a list of tokens, the first of it; null where they are a vocabulary of the network. */
export function vocabularyProblem(
  scene: Architecture,
  tokens: readonly string[],
): TokenProblem | null {
  if (tokens.length === 0) return { kind: 'last' };
  if (tokens.length > MAX_VOCABULARY)
    return { kind: 'tooMany', count: tokens.length, most: MAX_VOCABULARY };
  const places = new Map<string, number>();
  for (const [place, token] of tokens.entries()) {
    if (token === '') return { kind: 'empty' };
    if (token.length > MAX_SYMBOL_LENGTH) return { kind: 'long', token };
    const before = places.get(token);
    if (before !== undefined) return { kind: 'repeated', token, place: before };
    places.set(token, place);
  }
  if (tokens.length <= scene.vocabulary.length) return null;
  const count = weightCountOf({ ...scene, vocabulary: tokens });
  return count > MAX_WEIGHTS ? { kind: 'tooLarge', count, most: MAX_WEIGHTS } : null;
}

/** A token as a vocabulary has it. */
export const normalToken = (typed: string): string =>
  typed.replace(/\p{Surrogate}/gu, '').normalize('NFC');

/**
 * Another vocabulary; where it is none, nothing changes. Of the same size, all weights stay: tokens have other names.
 * Of another one, weights are drawn anew.
 */
export function withVocabulary(scene: Scene, tokens: readonly string[]): Scene {
  if (vocabularyProblem(scene, tokens)) return scene;
  if (tokens.length !== scene.vocabulary.length) {
    const source = scene.source.kind === 'random' ? scene.source : RANDOM;
    return replace(scene, { vocabulary: tokens, source, fills: [], edits: [] });
  }
  // A preset is one with its own vocabulary.
  const kept =
    scene.source.kind === 'preset' ? withOwnWeights(scene, givenWeightsOf(scene)) : scene;
  return replace(kept, { vocabulary: tokens });
}
