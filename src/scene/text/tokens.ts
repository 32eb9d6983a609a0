import { type Compiled, compile, GOES_ON, readingOf, SPACE_BEFORE } from './compileVocabulary.ts';
import { compose } from './compose.ts';
import { OF_WORD, readTokens, SPACE, scan } from './readTokens.ts';
import { isSpecial, roleOf } from './specialTokens.ts';
import { bringTokens, cutLong, readText, wellFormed } from './symbols.ts';

/*
 * A text read by the tokens of a vocabulary, and written in them. All of it follows from the vocabulary; it is fetched with
 * the first vocabulary that has a token longer than a character, and makes itself known at the end.
 */

// Whoever asks about tokens reads them too: this module brings what does.
export { readingOf } from './compileVocabulary.ts';
export { isSpecial, roleOf, tokenOf } from './specialTokens.ts';

/** What stands close to the word before it, or to the one after it. */
const CLOSING = /^[.,!?;:%)\]}\u2019\u201d\u2026\u3001\u3002\uff0c\uff01\uff1f]+$/;
const OPENING = /[([{\u2018\u201c]$/;

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

bringTokens({ read: readTokens, readingOf, roleOf, wordsFor, withToken });
