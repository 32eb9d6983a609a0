import { createStore } from 'zustand/vanilla';
import type { TextStorage } from '../state/keep.ts';
import type { Deck, OwnDeck } from './deck.ts';
import { forgetDeck, keepDeck, keptDecks, keptText, readKept } from './keepDecks.ts';

/** The decks of this device, the one last used first. */
export interface Shelf {
  readonly decks: readonly OwnDeck[];
  readonly past: readonly (readonly OwnDeck[])[];
  readonly future: readonly (readonly OwnDeck[])[];
  /** The kind of edit that the last entry of `past` is still open for. */
  readonly open: string | null;
  /** Whether the last change could be kept on the device. */
  readonly isKept: boolean;
}

/** Undo steps that are kept. */
const LIMIT = 100;

export const shelf = createStore<Shelf>(() => ({
  decks: [],
  past: [],
  future: [],
  open: null,
  isKept: true,
}));

let storage: TextStorage | null = null;

/** The text of each deck as this window left or found it on the device. */
const known = new Map<string, string | null>();

/** Puts the decks kept on the device on the shelf; again: what other windows have made of them since. */
export function recallDecks(from: TextStorage): void {
  if (storage === from) {
    const ids = [...keptDecks(from), ...shelf.getState().decks].map(({ id }) => id);
    for (const id of new Set(ids)) if (isChangedElsewhere(id)) adoptDeck(id);
    return;
  }
  storage = from;
  const decks = keptDecks(from);
  for (const { id } of decks) known.set(id, keptText(from, id));
  shelf.setState({ decks });
}

const isChangedElsewhere = (id: string): boolean =>
  storage !== null && keptText(storage, id) !== (known.get(id) ?? null);

/**
 * Takes over what another window has made of a deck; null where it was taken away there. What is undone here is undone
 * around it: that window's work stays.
 */
export function adoptDeck(id: string): void {
  if (!storage) return;
  known.set(id, keptText(storage, id));
  const deck = readKept(storage, id);
  const adopted = (decks: readonly OwnDeck[]) =>
    deck
      ? decks.map((each) => (each.id === id ? { id, deck } : each))
      : decks.filter((each) => each.id !== id);
  const { decks, past, future } = shelf.getState();
  const isNew = deck && !decks.some((each) => each.id === id);
  shelf.setState({
    decks: isNew ? [{ id, deck }, ...decks] : adopted(decks),
    past: past.map(adopted),
    future: future.map(adopted),
    open: null,
  });
}

/** Puts a deck that another window has on the shelf, without keeping it: its own window does. */
export function borrowDeck(id: string, deck: Deck): void {
  const { decks } = shelf.getState();
  if (!decks.some((own) => own.id === id)) shelf.setState({ decks: [...decks, { id, deck }] });
}

/** Changes the shelf; edits of one kind, one after the other, are undone together. */
function write(decks: readonly OwnDeck[], kind: string | null = null): void {
  const { decks: before, past, open } = shelf.getState();
  const isSame = kind !== null && kind === open;
  shelf.setState({
    decks,
    past: isSame ? past : [...past, before].slice(-LIMIT),
    future: [],
    open: kind,
    isKept: keepChanges(before, decks),
  });
}

function keepChanges(before: readonly OwnDeck[], now: readonly OwnDeck[]): boolean {
  const to = storage;
  if (!to) return false;
  const ids = now.map(({ id }) => id);
  for (const { id } of before) if (!ids.includes(id)) forgetDeck(to, id, ids);
  return now.every(({ id, deck }) => {
    if (before.some((old) => old.deck === deck)) return true;
    const isKept = keepDeck(to, id, deck, ids);
    if (isKept) known.set(id, keptText(to, id));
    return isKept;
  });
}

/** Puts a deck on the shelf, in front, and says under which name. */
export function addDeck(deck: Deck): string {
  const id = `deck-${Date.now().toString(36)}${Math.random().toString(36).slice(2, 6)}`;
  write([{ id, deck }, ...shelf.getState().decks]);
  return id;
}

/** Changes a deck as it is now: an edit that another window made in the meantime is not lost. */
export function changeDeck(id: string, edit: (deck: Deck) => Deck, kind?: string): void {
  if (isChangedElsewhere(id)) adoptDeck(id);
  const { decks } = shelf.getState();
  const own = decks.find((each) => each.id === id);
  const deck = own && edit(own.deck);
  if (!own || !deck || deck === own.deck) return;
  write(
    decks.map((each) => (each === own ? { id, deck } : each)),
    kind && `${id} ${kind}`,
  );
}

export const removeDeck = (id: string): void =>
  write(shelf.getState().decks.filter((each) => each.id !== id));

/** An edit is done: the next one is undone by itself. */
export const settleDeck = (): void => shelf.setState({ open: null });

/** The shelf as it was before the last change, or before the last undo. */
export function travelDecks(direction: 'back' | 'forward'): void {
  const { decks: now, past, future } = shelf.getState();
  const [from, to] = direction === 'back' ? [past, future] : [future, past];
  const decks = from.at(-1);
  if (!decks) return;
  const [left, reached] = [from.slice(0, -1), [...to, now]];
  shelf.setState({
    decks,
    past: direction === 'back' ? left : reached,
    future: direction === 'back' ? reached : left,
    open: null,
    isKept: keepChanges(now, decks),
  });
}
