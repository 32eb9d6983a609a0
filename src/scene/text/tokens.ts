import { MAX_STEPS } from '../document/scene.ts';
import { remember } from '../read/memo.ts';
import { compose } from './compose.ts';
import {
  bringTokens,
  clustersOf,
  cutLong,
  type Reading,
  type ReadText,
  readText,
  type TokenRole,
  wellFormed,
} from './symbols.ts';

/*
 * A text read by the tokens of a vocabulary. All of it follows from the vocabulary; it is fetched with the first
 * vocabulary that has a token longer than a character, and makes itself known at the end.
 */

const NAMES: Readonly<Record<TokenRole, RegExp>> = {
  pad: /^pad(ding)?$/i,
  unk: /^(unk|unknown|oov)$/i,
  bos: /^(bos|s|sos|start|go|cls)$/i,
  eos: /^(eos|\/s|end|eot|endoftext|sep)$/i,
};

/** Named in brackets, or in capitals as tutorials do. */
const SPECIAL = /^(?:<\|?([^<>|\s]+)\|?>|\[([A-Z]+)\]|(PAD|UNK|OOV|BOS|SOS|EOS))$/;
const BYTE = /^<0x([\da-f]{2})>$/i;

/** Whether a token stands for no text: it is read only where it is typed as it is. */
export const isSpecial = (token: string): boolean => SPECIAL.test(token);

/** What a special token is there for; null where it is none, or has a purpose of its own. */
export function roleOf(token: string): TokenRole | null {
  const [, angle, square, bare] = SPECIAL.exec(token) ?? [];
  const name = angle ?? square ?? bare;
  if (name === undefined) return null;
  const roles = Object.entries(NAMES) as [TokenRole, RegExp][];
  return roles.find(([, pattern]) => pattern.test(name))?.[0] ?? null;
}

/** The first token of a vocabulary that has a role. */
export const tokenOf = (vocabulary: readonly string[], role: TokenRole): string | undefined =>
  vocabulary.find((token) => roleOf(token) === role);

/** A piece that begins after a space is written so: by SentencePiece, and by GPT-2. */
const SPACE_BEFORE = /^[\u2581\u0120]/;
/** A piece that goes on with a word, by WordPiece. */
const GOES_ON = /^##(?=.)/;

/** A letter or digit of a script that puts spaces between words; others have a border after every character. */
const OF_WORD =
  /^(?![\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmr}\p{sc=Mymr}])[\p{L}\p{N}]/u;
/** What stands inside of a word without ending it. */
const INSIDE = /^['\u2019_-]$/;
const SPACE = /^\s+$/;
/** What stands close to the word before it, or to the one after it. */
const CLOSING = /^[.,!?;:%)\]}\u2019\u201d\u2026\u3001\u3002\uff0c\uff01\uff1f]+$/;
const OPENING = /[([{\u2018\u201c]$/;

interface Compiled {
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

const compile = remember((vocabulary: readonly string[]): Compiled => {
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

/** Reads a text that is short enough; null where it is read by characters alone. */
function read(near: string, vocabulary: readonly string[]): Omit<ReadText, 'dropped'> | null {
  const compiled = compile(vocabulary);
  if (compiled.reading === 'characters' && compiled.specials.length === 0) return null;
  const symbols: string[] = [];
  const places: number[] = [];
  const ends: number[] = [];
  for (const { symbol, place, end } of scan(near, compiled, vocabulary)) {
    if (symbols.length === MAX_STEPS)
      return { symbols, places, ends, text: near.slice(0, ends.at(-1)) };
    symbols.push(symbol);
    places.push(place);
    ends.push(end);
  }
  return { symbols, places, ends, text: near };
}

interface Found {
  /** The token, or what no token stands for. */
  readonly symbol: string;
  /** -1 where there is none. */
  readonly place: number;
  readonly end: number;
}

function* scan(text: string, compiled: Compiled, vocabulary: readonly string[]): Generator<Found> {
  const { reading, specials, hasSpaceBefore } = compiled;
  const borders = bordersOf(text, reading);
  let at = 0;
  while (at < text.length) {
    const special = specials.find(([token]) => text.startsWith(token, at));
    if (special) {
      const [symbol, place] = special;
      at += symbol.length;
      yield { symbol, place, end: at };
      continue;
    }
    const end = longestAt(text, at, borders, compiled);
    if (end) {
      at = end.end;
      yield { symbol: vocabulary[end.place] ?? '', ...end };
      continue;
    }
    // What begins a text has no space before it.
    const begun =
      hasSpaceBefore && at === 0 ? longestAt(` ${text}`, 0, [1, ...borders], compiled) : null;
    if (begun && begun.end > 1) {
      at = begun.end - 1;
      yield { symbol: vocabulary[begun.place] ?? '', place: begun.place, end: at };
      continue;
    }
    const to = unknownEnd(text, at, borders, reading);
    const unknown = text.slice(at, to);
    if (reading === 'words' && SPACE.test(unknown)) {
      at = to;
      continue;
    }
    yield* piecesOf(unknown, at, compiled, vocabulary) ?? unknownParts(unknown, at, compiled);
    at = to;
  }
}

/** By position: 2 where a word may end, 1 where a character does, 0 inside of one. */
function bordersOf(text: string, reading: Reading): readonly number[] {
  const borders: number[] = new Array(text.length + 1).fill(0);
  borders[0] = 2;
  let at = 0;
  let wasOfWord = false;
  for (const cluster of clustersOf(text)) {
    const isOfWord = reading === 'words' && OF_WORD.test(cluster);
    borders[at] = wasOfWord && isOfWord ? 1 : 2;
    wasOfWord = isOfWord;
    at += cluster.length;
  }
  borders[at] = 2;
  return borders;
}

/** The longest token that stands at a position and ends at a border. */
function longestAt(
  text: string,
  at: number,
  borders: readonly number[],
  { places, longest, isUncased }: Compiled,
): { readonly place: number; readonly end: number } | null {
  for (let end = Math.min(text.length, at + longest); end > at; end--) {
    if (borders[end] !== 2) continue;
    const part = text.slice(at, end);
    const place = places.get(part) ?? (isUncased ? places.get(part.toLowerCase()) : undefined);
    if (place !== undefined) return { place, end };
  }
  return null;
}

/** Where what no token stands for ends: a word with what is inside of it, or a character. */
function unknownEnd(
  text: string,
  at: number,
  borders: readonly number[],
  reading: Reading,
): number {
  const next = (from: number) => {
    let to = from + 1;
    while (!borders[to]) to++;
    return to;
  };
  let end = next(at);
  if (reading !== 'words' || !OF_WORD.test(text.slice(at, end))) return end;
  for (;;) {
    const after = end < text.length ? next(end) : end;
    const character = text.slice(end, after);
    if (OF_WORD.test(character)) end = after;
    else if (INSIDE.test(character) && OF_WORD.test(text.slice(after))) end = next(after);
    else return end;
  }
}

/** A word as a piece that begins it and others that go on with it; null where it is not made of these. */
function piecesOf(
  word: string,
  from: number,
  compiled: Compiled,
  vocabulary: readonly string[],
): readonly Found[] | null {
  if (compiled.goesOn.size === 0) return null;
  const borders = bordersOf(word, 'characters');
  const found: Found[] = [];
  let at = 0;
  while (at < word.length) {
    const places = at === 0 ? compiled.places : compiled.goesOn;
    const piece = longestAt(word, at, borders, { ...compiled, places });
    if (!piece) return null;
    at = piece.end;
    found.push({ symbol: vocabulary[piece.place] ?? '', place: piece.place, end: from + at });
  }
  return found;
}

/** What no token stands for: its bytes, where the vocabulary has these, or itself, in parts if it is too long. */
function* unknownParts(text: string, from: number, { bytes, unknown }: Compiled): Generator<Found> {
  const encoded = [...new TextEncoder().encode(text)];
  const end = from + text.length;
  if (bytes.size > 0 && encoded.every((byte) => bytes.has(byte))) {
    for (const byte of encoded)
      yield {
        symbol: `<0x${byte.toString(16).toUpperCase().padStart(2, '0')}>`,
        place: bytes.get(byte) ?? -1,
        end,
      };
    return;
  }
  let at = from;
  for (const symbol of cutLong(text)) {
    at += symbol.length;
    yield { symbol, place: unknown, end: at };
  }
}

/** A special token in a text. */
const TYPED = /<\|?[^<>|\s]+\|?>|\[[A-Z]+\]/g;

/** The words of a text, and what stands between them but for spaces: what a vocabulary of words is made of. */
export function wordsOf(text: string): readonly string[] {
  const near = compose(wellFormed(text));
  const typed = (near.match(TYPED) ?? []).filter((token) => roleOf(token) !== null);
  const nothing: Compiled = {
    reading: 'words',
    places: new Map(),
    goesOn: new Map(),
    specials: typed.map((token) => [token, -1]),
    bytes: new Map(),
    longest: 0,
    unknown: -1,
    isUncased: false,
    hasSpaceBefore: false,
  };
  return [...scan(near, nothing, [])].map(({ symbol }) => symbol);
}

/** The distinct words of a text: in small letters where another vocabulary has no others, and behind its special tokens. */
export function wordsFor(text: string, beside: readonly string[]): readonly string[] {
  const { isUncased } = compile(beside);
  const words = wordsOf(text).map((word) =>
    isUncased && !isSpecial(word) ? word.toLowerCase() : word,
  );
  return [...new Set([...beside.filter(isSpecial), ...words.flatMap(cutLong)])];
}

const isSame = (some: readonly string[], others: readonly string[]): boolean =>
  some.length === others.length && some.every((symbol, i) => symbol === others[i]);

/** The text that a token stands for. */
function surfaceOf(token: string, { reading, hasSpaceBefore, goesOn }: Compiled): string {
  if (isSpecial(token)) return token;
  if (hasSpaceBefore) return token.replace(SPACE_BEFORE, ' ');
  return reading === 'words' && goesOn.size > 0 ? token.replace(GOES_ON, '') : token;
}

/** Whether a token stands close to the text before it, as people write. */
const isClose = (text: string, token: string, { reading, goesOn }: Compiled): boolean =>
  reading !== 'words' ||
  text === '' ||
  SPACE.test(text.slice(-1)) ||
  SPACE.test(token.slice(0, 1)) ||
  CLOSING.test(token) ||
  OPENING.test(text) ||
  (goesOn.size > 0 && GOES_ON.test(token)) ||
  (/\p{L}$/u.test(text) &&
    /^\p{L}/u.test(token) &&
    !OF_WORD.test(text.slice(-1)) &&
    !OF_WORD.test(token));

/**
 * A text with a token after its first so many symbols, as people would write it and so that it is read again as that; null
 * where no text can go on with it.
 */
function withToken(
  text: string,
  count: number,
  token: string,
  vocabulary: readonly string[],
): string | null {
  const { symbols, ends = [], text: near } = readText(text, vocabulary);
  const compiled = compile(vocabulary);
  const kept = near.slice(0, count < symbols.length ? (ends[count - 1] ?? 0) : near.length);
  const wanted = [...symbols.slice(0, count), token];
  const surface = surfaceOf(token, compiled);
  const close = [kept + surface, `${kept} ${surface}`];
  return (
    (isClose(kept, token, compiled) ? close : close.reverse()).find((written) =>
      isSame(readText(written, vocabulary).symbols, wanted),
    ) ?? null
  );
}

/** Tokens as a text that is read as these, as people would write it; where there is none, with spaces between them. */
export function writeTokens(tokens: readonly string[], vocabulary: readonly string[]): string {
  const compiled = compile(vocabulary);
  const written = (isClosed: (text: string, token: string) => boolean) =>
    tokens.reduce((text, token) => {
      const surface = surfaceOf(token, compiled);
      return text + (text === '' || isClosed(text, token) ? '' : ' ') + surface;
    }, '');
  const near = written((text, token) => isClose(text, token, compiled));
  return compiled.reading !== 'words' || isSame(readText(near, vocabulary).symbols, tokens)
    ? near
    : written((text, token) => SPACE.test(text.slice(-1)) || SPACE.test(token));
}

bringTokens({ read, readingOf, roleOf, wordsFor, withToken });
