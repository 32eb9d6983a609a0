import { MAX_STEPS, MAX_SYMBOL_LENGTH } from '../document/scene.ts';
import { remember } from '../read/memo.ts';
import { compose } from './compose.ts';

/** A text as a network reads it. */
export interface ReadText {
  /** One for each timestep: a grapheme cluster, or a part of one that is too long. */
  readonly symbols: readonly string[];
  /** The symbols joined: NFC, well-formed, at most MAX_STEPS symbols. Reading it again changes nothing. */
  readonly text: string;
  /** How many code points were left out at the end; far behind the limit, code units. */
  readonly dropped: number;
}

/** No text within the limits is longer; what is, is cut here before anything looks at it. */
const MAX_UNITS = MAX_STEPS * MAX_SYMBOL_LENGTH;

/** Reads a text into symbols. Any string will do; the same string gives the same object. */
export const readText = remember(function readText(text: string): ReadText {
  const near = compose(wellFormed(text.slice(0, MAX_UNITS)));
  const symbols: string[] = [];
  for (const cluster of clustersOf(near)) {
    symbols.push(...cutLong(cluster));
    if (symbols.length >= MAX_STEPS) break;
  }
  symbols.splice(MAX_STEPS);
  const kept = symbols.join('');
  const rest = [...near.slice(kept.length)].length + Math.max(0, text.length - MAX_UNITS);
  return { symbols, text: kept, dropped: rest };
});

/** The distinct symbols of a text, in the order in which they first appear. */
export const vocabularyOf = (text: string): readonly string[] => [
  ...new Set(readText(text).symbols),
];

/** A text in which every lone surrogate is replaced by U+FFFD. */
export const wellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, '\ufffd');

let segmenter: Intl.Segmenter | undefined;

function* clustersOf(text: string): Generator<string> {
  // A line break of two characters aside, these are one each; a browser takes long to make ready for the others.
  if (/^[\x20-\x7e]*$/.test(text)) return yield* text;
  // Browsers before 2024 may lack it; code points come near for most scripts.
  if (typeof Intl.Segmenter !== 'function') return yield* text.match(/\r\n|[\s\S]/gu) ?? [];
  segmenter ??= new Intl.Segmenter('und', { granularity: 'grapheme' });
  for (const { segment } of segmenter.segment(text)) yield segment;
}

function cutLong(cluster: string): string[] {
  if (cluster.length <= MAX_SYMBOL_LENGTH) return [cluster];
  const parts: string[] = [];
  let part = '';
  for (const character of cluster) {
    if (part.length + character.length > MAX_SYMBOL_LENGTH) {
      parts.push(part);
      part = '';
    }
    part += character;
  }
  return [...parts, part];
}
