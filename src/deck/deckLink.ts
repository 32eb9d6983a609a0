import { MAX_LINK_LENGTH } from '../scene/link/longest.ts';
import { packIntegers, unpackIntegers } from '../scene/link/sextets.ts';
import type { Deck } from './deck.ts';
import { writeMarkdown } from './markdown.ts';
import { type ReadDeck, readMarkdown } from './readMarkdown.ts';

/*
 * A small deck in a link: its Markdown as UTF-8 in base64url, and a mark by which a link that was cut is known.
 */

const END = '.end';
/** What the address has before it. */
const ROOM_LENGTH = 16;

/** The deck as a link's place holds it, or null where it is too long for anyone to open. */
export function packDeck(deck: Deck): string | null {
  const bytes = [...new TextEncoder().encode(writeMarkdown(deck))];
  const packed = `${packIntegers(bytes, 8)}${END}`;
  return packed.length + ROOM_LENGTH > MAX_LINK_LENGTH ? null : packed;
}

/** The deck of a link, or null where it was cut on its way, or is none. */
export function unpackDeck(packed: string): ReadDeck | null {
  if (!packed.endsWith(END) || packed.length > MAX_LINK_LENGTH) return null;
  const data = packed.slice(0, -END.length);
  const bytes = unpackIntegers(data, Math.floor((data.length * 6) / 8), 8);
  if (!bytes) return null;
  try {
    return readMarkdown(new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes)));
  } catch {
    return null;
  }
}
