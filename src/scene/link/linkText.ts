import { remember } from '../read/memo.ts';
import { escapeText, unescapeText } from './percent.ts';
import { packIntegers, unpackIntegers } from './sextets.ts';

/*
 * The two parts of a scene that are made of symbols, as a link writes them.
 */

/** Percent-encoded text stays readable; from this length on the shorter form is taken. */
const LONG_TEXT = 3000;

/** A long text as UTF-8 in base64url, or null where that is not shorter or the text is not long. */
export function packText(text: string): string | null {
  const plain = escapeText(text);
  if (plain.length < LONG_TEXT) return null;
  const packed = packIntegers([...new TextEncoder().encode(text)], 8);
  return packed.length < plain.length ? packed : null;
}

/** The text of a packed one, or null where it is none. */
export function unpackText(packed: string): string | null {
  const bytes = unpackIntegers(packed, Math.floor((packed.length * 6) / 8), 8);
  try {
    const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
    return bytes && decoder.decode(Uint8Array.from(bytes));
  } catch {
    return null;
  }
}

/**
 * A vocabulary: its symbols one after the other where each is one code point, else separated by commas. Where
 * grapheme clusters end depends on the browser, where code points end does not.
 */
export const encodeVocabulary = remember((symbols: readonly string[]): string => {
  if (symbols.every((symbol) => [...symbol].length === 1)) return escapeText(symbols.join(''));
  return symbols.map(escapeText).join(',') + (symbols.length === 1 ? ',' : '');
});

/** The symbols of a vocabulary, as they stand; `broken` where not all of it could be read. */
export function decodeVocabulary(encoded: string): { symbols: string[]; broken: boolean } {
  if (!encoded.includes(',')) {
    const { text, broken } = unescapeText(encoded);
    return { symbols: [...text], broken };
  }
  const parts = encoded.replace(/,$/, '').split(',').map(unescapeText);
  return { symbols: parts.map(({ text }) => text), broken: parts.some(({ broken }) => broken) };
}
