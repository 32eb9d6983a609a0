import type { TextStorage } from '../state/keep.ts';
import type { Deck, OwnDeck } from './deck.ts';
import { writeNamed } from './markdown.ts';
import { readMarkdown } from './readMarkdown.ts';
import { named } from './slideId.ts';

/*
 * Decks on the device: each as the Markdown that it would be saved as, with the names of its slides, under a key of its
 * own, so that two windows with two decks leave each other's alone.
 */

const PREFIX = 'unrolled:deck:v1:';
const INDEX = 'unrolled:decks:v1';
const ID = /^deck-\w{1,24}$/;

/** The name of the deck that a key of the storage keeps, or null. */
export const deckOfKey = (key: string): string | null =>
  key.startsWith(PREFIX) ? key.slice(PREFIX.length) : null;

export const isDeckId = (id: string): boolean => ID.test(id);

/** All decks that are kept, in the order of the index; what cannot be read is left where it is. */
export function keptDecks(storage: TextStorage): readonly OwnDeck[] {
  return readIndex(storage).flatMap((id) => {
    const deck = readKept(storage, id);
    return deck ? [{ id, deck }] : [];
  });
}

/** One deck that is kept, or null. */
function readKept(storage: TextStorage, id: string): Deck | null {
  const text = keptText(storage, id);
  return text === null ? null : deckOfText(text);
}

/** The deck that a text which is kept stands for. */
export const deckOfText = (text: string): Deck =>
  // A deck without slides is written as its title alone.
  named(readMarkdown(text).deck ?? { title: text.replace(/^#\s*/, '').trim(), slides: [] });

/** The text of a deck as it is kept, or null. */
export function keptText(storage: TextStorage, id: string): string | null {
  try {
    return storage.get(PREFIX + id);
  } catch {
    return null;
  }
}

/** Keeps a deck, and the order of all of this window among those of others; false where that is not possible. */
export function keepDeck(
  storage: TextStorage,
  id: string,
  deck: Deck,
  order: readonly string[],
): boolean {
  try {
    storage.set(PREFIX + id, writeNamed(deck));
    storage.set(INDEX, JSON.stringify([...new Set([...order, ...readIndex(storage)])]));
    return true;
  } catch {
    return false;
  }
}

export function forgetDeck(storage: TextStorage, id: string, order: readonly string[]): void {
  try {
    storage.remove(PREFIX + id);
    const left = new Set([...order, ...readIndex(storage)]);
    left.delete(id);
    storage.set(INDEX, JSON.stringify([...left]));
  } catch {}
}

function readIndex(storage: TextStorage): readonly string[] {
  try {
    const read: unknown = JSON.parse(storage.get(INDEX) ?? '[]');
    if (!Array.isArray(read)) return [];
    return read.filter((id): id is string => typeof id === 'string' && isDeckId(id));
  } catch {
    return [];
  }
}
