import { MAX_STEPS } from '../document/scene.ts';
import { type Compiled, compile } from './compileVocabulary.ts';
import { clustersOf, cutLong, type Reading, type ReadText } from './symbols.ts';

/** A letter or digit of a script that puts spaces between words; others have a border after every character. */
export const OF_WORD =
  /^(?![\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmr}\p{sc=Mymr}])[\p{L}\p{N}]/u;
/** What stands inside of a word without ending it. */
const INSIDE = /^['\u2019_-]$/;
export const SPACE = /^\s+$/;

/** Reads a text that is short enough; null where it is read by characters alone. */
export function readTokens(
  near: string,
  vocabulary: readonly string[],
): Omit<ReadText, 'dropped'> | null {
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

/** The tokens of a text, one after the other. */
export function* scan(
  text: string,
  compiled: Compiled,
  vocabulary: readonly string[],
): Generator<Found> {
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
