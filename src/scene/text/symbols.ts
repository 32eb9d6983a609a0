import { MAX_STEPS, MAX_SYMBOL_LENGTH } from '../document/scene.ts';
import { remember } from '../read/memo.ts';
import { compose } from './compose.ts';

/** A text as a network reads it. */
export interface ReadText {
  /** One for each timestep: a token of the vocabulary, a grapheme cluster, or a part of what is too long. */
  readonly symbols: readonly string[];
  /** The part of the text that is read: NFC, well-formed, at most MAX_STEPS symbols. Reading it again changes nothing. */
  readonly text: string;
  /** How many code points were left out at the end; far behind the limit, code units. */
  readonly dropped: number;
  /** The place of each symbol in the vocabulary and where in the text it ends, where it is read by tokens. */
  readonly places?: readonly number[];
  readonly ends?: readonly number[];
}

/** What a token stands for that stands for no text. */
export type TokenRole = 'pad' | 'unk' | 'bos' | 'eos';

/**
 * How a vocabulary reads: character by character; words, which spaces separate; or pieces, of which any text is put
 * together.
 */
export type Reading = 'characters' | 'words' | 'pieces';

/** What reads tokens. */
export interface Tokens {
  readonly read: (near: string, vocabulary: readonly string[]) => Omit<ReadText, 'dropped'> | null;
  readonly readingOf: (vocabulary: readonly string[]) => Reading;
  readonly roleOf: (token: string) => TokenRole | null;
  /** The distinct words of a text, as a vocabulary like another one has them, and the special tokens of that. */
  readonly wordsFor: (text: string, beside: readonly string[]) => readonly string[];
  /** A text with a token after its first so many symbols; null where no text can go on with it. */
  readonly withToken: (
    text: string,
    count: number,
    token: string,
    vocabulary: readonly string[],
  ) => string | null;
}

/** No text within the limits is longer; what is, is cut here before anything looks at it. */
const MAX_UNITS = MAX_STEPS * MAX_SYMBOL_LENGTH;

/** Few vocabularies have tokens longer than a character: what reads these is fetched with the first of them. */
let known: Tokens | null = null;

export const bringTokens = (tokens: Tokens): void => {
  known = tokens;
};

/** What reads a vocabulary by its tokens, where that is here and the vocabulary has any that are no single character. */
export const tokensFor = (vocabulary: readonly string[]): Tokens | null =>
  hasLong(vocabulary) ? known : null;

/** Whether some symbols may be more than a character. */
export const hasLong = (vocabulary: readonly string[]): boolean =>
  vocabulary.some((symbol) => symbol.length > 1);

/** Whether a vocabulary reads more than single characters: what is read is then called tokens. */
export const readsTokens = (vocabulary: readonly string[]): boolean =>
  (tokensFor(vocabulary)?.readingOf(vocabulary) ?? 'characters') !== 'characters';

/** What one symbol of a vocabulary is called. */
export type SymbolKind = 'letter' | 'token' | 'symbol';

/** What the symbols of a vocabulary are: tokens longer than a character, letters, or characters of which none is one. */
export const symbolKind = (vocabulary: readonly string[]): SymbolKind =>
  readsTokens(vocabulary)
    ? 'token'
    : vocabulary.some((symbol) => /\p{L}/u.test(symbol))
      ? 'letter'
      : 'symbol';

export const areTokensHere = (): boolean => known !== null;

/**
 * Reads a text into symbols: by the tokens of a vocabulary that has longer ones, else by grapheme clusters.
 * Any string will do; the same string gives the same object.
 */
export const readText = (text: string, vocabulary: readonly string[] = NONE): ReadText =>
  readBy(text, vocabulary);

const NONE: readonly string[] = [];

const readBy = remember((text: string, vocabulary: readonly string[]): ReadText => {
  const near = compose(wellFormed(text.slice(0, MAX_UNITS)));
  const far = Math.max(0, text.length - MAX_UNITS);
  const read = tokensFor(vocabulary)?.read(near, vocabulary) ?? readClusters(near);
  return { ...read, dropped: [...near.slice(read.text.length)].length + far };
}, 16);

function readClusters(near: string): Omit<ReadText, 'dropped'> {
  const symbols: string[] = [];
  for (const cluster of clustersOf(near)) {
    symbols.push(...cutLong(cluster));
    if (symbols.length >= MAX_STEPS) break;
  }
  symbols.splice(MAX_STEPS);
  return { symbols, text: symbols.join('') };
}

/**
 * The distinct symbols of a text, in the order in which they first appear: its characters, or its words where the
 * vocabulary beside it is one of longer tokens.
 */
export const vocabularyOf = (text: string, beside: readonly string[] = NONE): readonly string[] => {
  const tokens = readsTokens(beside) ? tokensFor(beside) : null;
  return tokens?.wordsFor(text, beside) ?? [...new Set(readText(text).symbols)];
};

/** A text in which every lone surrogate is replaced by U+FFFD. */
export const wellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, '\ufffd');

let segmenter: Intl.Segmenter | undefined;

export function* clustersOf(text: string): Generator<string> {
  // A line break of two characters aside, these (and whole syllables of Hangul) are one each; a browser takes long to make
  // ready for the others.
  if (/^[\x20-\x7e\uac00-\ud7a3]*$/.test(text)) return yield* text;
  // Browsers before 2024 may lack it; code points come near for most scripts.
  if (typeof Intl.Segmenter !== 'function') return yield* text.match(/\r\n|[\s\S]/gu) ?? [];
  segmenter ??= new Intl.Segmenter('und', { granularity: 'grapheme' });
  for (const { segment } of segmenter.segment(text)) yield segment;
}

/** A symbol in parts that a vocabulary could have. */
export function cutLong(symbol: string): string[] {
  if (symbol.length <= MAX_SYMBOL_LENGTH) return [symbol];
  const parts: string[] = [];
  let part = '';
  for (const character of symbol) {
    if (part.length + character.length > MAX_SYMBOL_LENGTH) {
      parts.push(part);
      part = '';
    }
    part += character;
  }
  return [...parts, part];
}
