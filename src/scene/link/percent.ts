import { wellFormed } from '../text/symbols.ts';

/*
 * Text in a link: ASCII only, spaces as '+', and readable where that is safe. What chats and markdown take for their
 * own, such as ')' and '*', is percent-encoded too, and so is ',', which separates.
 */

const hex = (character: string) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`;

export const escapeText = (text: string): string =>
  encodeURIComponent(wellFormed(text))
    .replace(/[!'()*~]/g, hex)
    .replace(/%20/g, '+')
    .replace(/%(?:3A|2F|3F)/g, decodeURIComponent);

/** A text as a link had it; `broken` where not all of it could be read, and U+FFFD stands for the rest. */
export interface UnescapedText {
  readonly text: string;
  readonly broken: boolean;
}

/** Also reads text that nobody encoded, typed by hand. */
export function unescapeText(encoded: string): UnescapedText {
  const spaced = encoded.replaceAll('+', ' ');
  try {
    return { text: decodeURIComponent(spaced), broken: false };
  } catch {
    return { text: spaced.replace(/(?:%[\da-f]{2})+/gi, decodeBytes), broken: true };
  }
}

const decodeBytes = (run: string) =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(
    Uint8Array.from(run.slice(1).split('%'), (byte) => Number.parseInt(byte, 16)),
  );
