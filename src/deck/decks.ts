import { createStore } from 'zustand/vanilla';
import type { TextStorage } from '../state/keep.ts';
import type { Deck, OwnDeck } from './deck.ts';
import { deckOfKey, deckOfText, forgetDeck, keepDeck, keptDecks, keptText } from './keepDecks.ts';
import { merged, mergedWhole, withSlideOf } from './merge.ts';
import { named, newSlideId, placeOf } from './slideId.ts';
import { stillTaken, type Taken, takenFrom, takenName } from './taken.ts';

/** A change of one deck; null where there was none before, or is none after it. */
interface Edit {
  readonly id: string;
  readonly before: Deck | null;
  readonly after: Deck | null;
  /** Where the deck stands among the others. */
  readonly place: number;
}

/** The decks of this device, the one last used first. */
export interface Shelf {
  readonly decks: readonly OwnDeck[];
  readonly past: readonly Edit[];
  readonly future: readonly Edit[];
  /** The kind of edit that the last entry of `past` is still open for. */
  readonly open: string | null;
  /** Whether all changes could be kept on the device. */
  readonly isKept: boolean;
  /**
   * What another window's work has made of the last change here: an undo or redo that could do nothing, or not all; or an
   * edit of what was taken away there, which put it back.
   */
  readonly met: 'nothing' | 'part' | 'putBack' | null;
  readonly taken: Taken;
}

/** Undo steps that are kept. */
const LIMIT = 100;

export const shelf = createStore<Shelf>(() => ({
  decks: [],
  past: [],
  future: [],
  open: null,
  isKept: true,
  met: null,
  taken: new Map(),
}));

let storage: TextStorage | null = null;

/** The text of each deck as this window left or found it on the device. */
const known = new Map<string, string | null>();

/** The decks whose last change could not be kept. */
const unkept = new Set<string>();

/** Puts the decks kept on the device on the shelf; again: what other windows have made of them since. */
export function recallDecks(from: TextStorage): void {
  if (storage === from) {
    const ids = [...keptDecks(from), ...shelf.getState().decks].map(({ id }) => id);
    for (const id of new Set(ids)) adoptDeck(id);
    return;
  }
  storage = from;
  const decks = keptDecks(from);
  for (const { id } of decks) known.set(id, keptText(from, id));
  shelf.setState({ decks });
}

/** `recallDecks`, now and whenever another window changes a deck, until the function it gives back is called. */
export function followDecks(from: TextStorage): () => void {
  recallDecks(from);
  const adopt = ({ key }: StorageEvent) => {
    const id = key && deckOfKey(key);
    if (id) adoptDeck(id);
    else if (key === null) recallDecks(from);
  };
  window.addEventListener('storage', adopt);
  return () => window.removeEventListener('storage', adopt);
}

/**
 * Takes over what another window has made of a deck, where it has; null where it was taken away there. What could not be
 * kept here is done to it once more.
 */
function adoptDeck(id: string): void {
  if (!storage) return;
  const [left, text] = [known.get(id) ?? null, keptText(storage, id)];
  if (left === text) return;
  known.set(id, text);
  const { decks, taken } = shelf.getState();
  const ours = deckOn(decks, id);
  const theirs = text === null ? null : deckOfText(text);
  const isMine = ours && theirs && left !== null && unkept.has(id);
  const deck = isMine ? merged(theirs, deckOfText(left), ours).deck : theirs;
  shelf.setState({
    decks: withDeck(decks, id, deck, 0),
    open: null,
    taken: ours ? new Map([...taken, ...takenFrom(id, ours, deck)]) : taken,
  });
}

/** Puts a deck that another window has on the shelf, without keeping it: its own window does. */
export const borrowDeck = (id: string, deck: Deck): void =>
  shelf.setState(({ decks }) => ({ decks: withDeck(decks, id, named(deck), decks.length) }));

const deckOn = (decks: readonly OwnDeck[], id: string): Deck | null =>
  decks.find((own) => own.id === id)?.deck ?? null;

/** The shelf with a deck as it is now, where it stood, or at a place where it was not there; without it where it is null. */
function withDeck(
  decks: readonly OwnDeck[],
  id: string,
  deck: Deck | null,
  place: number,
): readonly OwnDeck[] {
  if (!deck) return decks.filter((own) => own.id !== id);
  const isThere = decks.some((own) => own.id === id);
  if (!isThere) return decks.toSpliced(place, 0, { id, deck });
  return decks.map((own) => (own.id === id ? { id, deck } : own));
}

/** Changes a deck; edits of one kind, one after the other, are undone together. */
function write(id: string, deck: Deck | null, kind: string | null = null): void {
  const { decks: old, past, open, met, taken: before } = shelf.getState();
  const place = Math.max(
    0,
    old.findIndex((own) => own.id === id),
  );
  const after = deck && named(deck, newSlideId);
  const last = kind !== null && kind === open ? past.at(-1) : undefined;
  const edit = last ? { ...last, after } : { id, before: deckOn(old, id), after, place };
  const decks = withDeck(old, id, after, place);
  const taken = stillTaken(before, id, after);
  const isPutBack = taken !== before || (last && met === 'putBack');
  shelf.setState({
    decks,
    taken,
    past: [...(last ? past.slice(0, -1) : past), edit].slice(-LIMIT),
    future: [],
    open: kind,
    met: isPutBack ? 'putBack' : null,
    isKept: keepChange(decks, id),
  });
}

/** Keeps what has become of a deck, and what could not be kept before; false where not all could. */
function keepChange(decks: readonly OwnDeck[], changed: string): boolean {
  const to = storage;
  if (!to) return false;
  const ids = decks.map(({ id }) => id);
  for (const id of [changed, ...unkept]) {
    const deck = deckOn(decks, id);
    if (!deck) forgetDeck(to, id, ids);
    if (deck && !keepDeck(to, id, deck, ids)) {
      unkept.add(id);
      continue;
    }
    unkept.delete(id);
    known.set(id, keptText(to, id));
  }
  return unkept.size === 0;
}

/** Puts a deck on the shelf, in front, and says under which name. */
export function addDeck(deck: Deck): string {
  const id = `deck-${Date.now().toString(36)}${Math.random().toString(36).slice(2, 6)}`;
  write(id, deck);
  return id;
}

/**
 * Changes a deck as it is now: an edit that another window made in the meantime is not lost. Where one has taken the deck
 * away meanwhile, it is there again: nothing that is typed is lost either.
 */
export function changeDeck(id: string, edit: (deck: Deck) => Deck, kind?: string): void {
  adoptDeck(id);
  const { decks, taken } = shelf.getState();
  const deck = deckOn(decks, id);
  const old = deck ?? taken.get(takenName(id));
  const after = old && edit(old);
  if (after && after !== deck) write(id, after, kind && `${id} ${kind}`);
}

/**
 * Changes a slide, wherever it stands by now; one that another window has taken out meanwhile is put back in its place.
 * `edit` is given the deck, and where in it the slide is.
 */
export function changeSlide(
  id: string,
  slide: string | undefined,
  edit: (deck: Deck, at: number) => Deck,
  kind?: string,
): void {
  changeDeck(
    id,
    (now) => {
      const old = shelf.getState().taken.get(takenName(id, slide));
      const deck = old && placeOf(now, slide) < 0 ? withSlideOf(now, old, slide) : now;
      const at = placeOf(deck, slide);
      return at < 0 ? now : edit(deck, at);
    },
    kind,
  );
}

export function removeDeck(id: string): void {
  adoptDeck(id);
  if (deckOn(shelf.getState().decks, id)) write(id, null);
}

/** An edit is done: the next one is undone by itself. */
export const settleDeck = (): void => shelf.setState({ open: null });

/**
 * Undoes the last change, or the last undo. What other windows have made of the deck meanwhile stays; where that leaves
 * nothing to do, or not all, `met` says so.
 */
export function travelDecks(direction: 'back' | 'forward'): void {
  const isBack = direction === 'back';
  const edit = shelf.getState()[isBack ? 'past' : 'future'].at(-1);
  if (!edit) return;
  const { id, place } = edit;
  adoptDeck(id);
  const { decks: old, past, future, taken } = shelf.getState();
  const now = deckOn(old, id);
  const [from, to] = isBack ? [edit.after, edit.before] : [edit.before, edit.after];
  const { deck, isWhole } = mergedWhole(now, from, to);
  const isSame = deck === now;
  const reached = isBack
    ? { ...edit, before: deck, after: now }
    : { ...edit, before: now, after: deck };
  const add = (edits: readonly Edit[]) => (isSame ? edits : [...edits, reached]);
  const decks = withDeck(old, id, deck, place);
  shelf.setState({
    decks,
    past: isBack ? past.slice(0, -1) : add(past),
    future: isBack ? add(future) : future.slice(0, -1),
    open: null,
    met: isWhole ? null : isSame ? 'nothing' : 'part',
    taken: stillTaken(taken, id, deck),
    ...(isSame ? {} : { isKept: keepChange(decks, id) }),
  });
}
