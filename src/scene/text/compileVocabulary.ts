import { remember } from '../read/memo.ts';
import { isSpecial, roleOf } from './specialTokens.ts';
import { clustersOf, type Reading } from './symbols.ts';

/** A piece that begins after a space is written so: by SentencePiece, and by GPT-2. */
export const SPACE_BEFORE = /^[\u2581\u0120]/;
/** A piece that goes on with a word, by WordPiece. */
export const GOES_ON = /^##(?=.)/;

const BYTE = /^<0x([\da-f]{2})>$/i;

/** A vocabulary as texts are read by it. */
export interface Compiled {
  readonly reading: Reading;
  /** The place of each token, by the text that it stands for. */
  readonly places: ReadonlyMap<string, number>;
  /** Pieces that go on with a word. */
  readonly goesOn: ReadonlyMap<string, number>;
  readonly specials: readonly (readonly [token: string, place: number])[];
  readonly bytes: ReadonlyMap<number, number>;
  /** Code units of the longest of them. */
  readonly longest: number;
  readonly unknown: number;
  /** Whether capitals are read as small letters: the vocabulary has small ones alone. */
  readonly isUncased: boolean;
  /** Whether pieces say that a space is before them. */
  readonly hasSpaceBefore: boolean;
}

const isLong = (token: string): boolean => {
  const [, second] = clustersOf(token);
  return second !== undefined;
};

/** All that a vocabulary says of how it reads. */
export const compile = remember((vocabulary: readonly string[]): Compiled => {
  const plain = vocabulary.filter((token) => !isSpecial(token));
  const long = plain.filter(isLong);
  const hasSpaceBefore = long.some((token) => SPACE_BEFORE.test(token)) && !plain.includes(' ');
  const reading = readingFor(plain, long, hasSpaceBefore);
  const places = new Map<string, number>();
  const goesOn = new Map<string, number>();
  const specials: (readonly [string, number])[] = [];
  const bytes = new Map<number, number>();
  for (const [place, token] of vocabulary.entries()) {
    const byte = BYTE.exec(token)?.[1];
    if (byte) bytes.set(Number.parseInt(byte, 16), place);
    if (isSpecial(token)) specials.push([token, place]);
    else if (reading === 'words' && GOES_ON.test(token)) goesOn.set(token.slice(2), place);
    else places.set(hasSpaceBefore ? token.replace(SPACE_BEFORE, ' ') : token, place);
  }
  return {
    reading,
    places,
    goesOn,
    specials: specials.sort(([a], [b]) => b.length - a.length),
    bytes,
    longest: Math.max(0, ...[...places.keys(), ...goesOn.keys()].map((token) => token.length)),
    unknown: vocabulary.findIndex((token) => roleOf(token) === 'unk'),
    isUncased: reading !== 'characters' && plain.every((token) => token === token.toLowerCase()),
    hasSpaceBefore,
  };
});

/** Pieces have spaces among them, or every character that they are made of: a text that has no longer one is never lost. */
function readingFor(
  plain: readonly string[],
  long: readonly string[],
  hasSpaceBefore: boolean,
): Reading {
  if (long.length === 0) return 'characters';
  if (hasSpaceBefore || long.some((token) => /\S\s|\s\S/.test(token))) return 'pieces';
  const known = new Set(plain);
  const isWhole = (token: string) => [...clustersOf(token)].every((cluster) => known.has(cluster));
  return long.every(isWhole) ? 'pieces' : 'words';
}

export const readingOf = (vocabulary: readonly string[]): Reading => compile(vocabulary).reading;
