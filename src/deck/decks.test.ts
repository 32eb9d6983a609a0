import fc from 'fast-check';
import { beforeEach, expect, test, vi } from 'vitest';
import type { TextStorage } from '../state/keep.ts';
import { withCopied, withEdited, withMoved, withoutSlide, withSlide, withTitle } from './change.ts';
import { type Deck, EMPTY_SLIDE, type Slide } from './deck.ts';
import { writeMarkdown } from './markdown.ts';
import { merged } from './merge.ts';
import { named, newSlideId } from './slideId.ts';
import { takenName } from './taken.ts';

const slide = (title: string, more: Partial<Slide> = {}): Slide => ({
  ...EMPTY_SLIDE,
  title,
  link: 'v=1&end',
  ...more,
});
const deck = (...titles: readonly string[]): Deck => ({
  title: 'Deck',
  slides: titles.map((title) => slide(title)),
});

const kept = new Map<string, string>();
let isFull = false;
const storage: TextStorage = {
  get: (key) => kept.get(key) ?? null,
  set: (key, value) => {
    if (isFull) throw new DOMException('full', 'QuotaExceededError');
    kept.set(key, value);
  },
  remove: (key) => kept.delete(key),
};
beforeEach(() => {
  kept.clear();
  isFull = false;
});

/** A window with what is kept; it hears of the others’ work when it is told to (`hear`), or when it writes itself. */
async function openWindow() {
  vi.resetModules();
  const decks = await import('./decks.ts');
  decks.recallDecks(storage);
  const own = (id: string) => decks.shelf.getState().decks.find((each) => each.id === id)?.deck;
  return {
    ...decks,
    hear: () => decks.recallDecks(storage),
    titles: (id: string) => own(id)?.slides.map(({ title }) => title),
    deck: own,
    nameOf: (id: string, title: string) =>
      own(id)?.slides.find((each) => each.title === title)?.id ?? 'none',
    undo: () => decks.travelDecks('back'),
    redo: () => decks.travelDecks('forward'),
    met: () => decks.shelf.getState().met,
  };
}

/** Two windows with one deck. */
async function openTwo(...titles: readonly string[]) {
  const one = await openWindow();
  const id = one.addDeck(deck(...titles));
  return { id, one, two: await openWindow() };
}

test('two windows with the same decks lose nothing of each other’s work, not even by undo', async () => {
  const { id, one, two } = await openTwo('a', 'b');
  const alone = one.addDeck(deck('c'));
  one.changeDeck(id, (old) => withEdited(old, 0, { text: 'of one' }));
  // The second window was not told: it was asleep.
  two.changeDeck(id, (old) => withEdited(old, 1, { text: 'of two' }));
  one.changeDeck(alone, (old) => withEdited(old, 0, { title: 'd' }));
  one.hear();
  const texts = (now: Deck | undefined) => now?.slides.map(({ text }) => text);
  expect(texts(one.deck(id))).toEqual(['of one', 'of two']);
  one.undo();
  one.undo();
  expect(one.titles(alone)).toEqual(['c']);
  expect(texts((await openWindow()).deck(id))).toEqual(['', 'of two']);
});

test('a slide deleted here is back in its place by undo, whatever another window has changed since', async () => {
  const { id, one, two } = await openTwo('a', 'b', 'c', 'd');
  two.changeSlide(id, two.nameOf(id, 'b'), withoutSlide);
  one.changeSlide(id, one.nameOf(id, 'c'), (old, at) => withEdited(old, at, { title: 'C' }));
  one.changeSlide(id, one.nameOf(id, 'd'), (old, at) => withMoved(old, at, 0));
  two.hear();
  expect(two.titles(id)).toEqual(['d', 'a', 'C']);
  two.undo();
  expect(two.titles(id)).toEqual(['d', 'a', 'b', 'C']);
  expect(two.met()).toBeNull();
  two.redo();
  one.hear();
  expect(one.titles(id)).toEqual(['d', 'a', 'C']);
});

test('an undo that can do nothing, or not all, because of another window says so', async () => {
  const { id, one, two } = await openTwo('a', 'b');
  const first = one.nameOf(id, 'a');
  one.changeSlide(id, first, (old, at) => withEdited(old, at, { title: 'of one' }));
  two.changeSlide(id, first, (old, at) => withEdited(old, at, { title: 'of two' }));
  one.undo();
  expect(one.titles(id)).toEqual(['of two', 'b']);
  expect(one.met()).toBe('nothing');
  // What was done before that can still be undone, as far as it is as it was left.
  one.undo();
  expect(one.titles(id)).toEqual(['of two', 'b']);
  expect(one.met()).toBe('nothing');
  one.changeSlide(id, one.nameOf(id, 'b'), (old, at) =>
    withEdited(old, at, { title: 'B', text: 'words' }),
  );
  expect(one.met()).toBeNull();
  two.changeSlide(id, two.nameOf(id, 'b'), (old, at) =>
    withEdited(old, at, { text: 'other words' }),
  );
  one.undo();
  expect(one.deck(id)?.slides[1]).toMatchObject({ title: 'b', text: 'other words' });
  expect(one.met()).toBe('part');
});

test('what is typed goes to the slide it was typed on, and brings it back where another window deleted it', async () => {
  const { id, one, two } = await openTwo('a', 'b', 'c');
  const mine = one.nameOf(id, 'b');
  const type = (notes: string) =>
    one.changeSlide(id, mine, (old, at) => withEdited(old, at, { notes }), 'notes');
  type('h');
  two.changeSlide(id, two.nameOf(id, 'a'), withoutSlide);
  type('he');
  expect(one.deck(id)?.slides.map(({ title, notes }) => [title, notes])).toEqual([
    ['b', 'he'],
    ['c', ''],
  ]);
  expect(one.met()).toBeNull();
  two.changeSlide(id, mine, withoutSlide);
  type('hel');
  type('hell');
  expect(one.met()).toBe('putBack');
  two.hear();
  expect(two.deck(id)?.slides.map(({ title, notes }) => [title, notes])).toEqual([
    ['b', 'hell'],
    ['c', ''],
  ]);
});

test('a deck that another window deleted is there again for whoever goes on with it', async () => {
  const { id, one, two } = await openTwo('a');
  two.removeDeck(id);
  one.hear();
  expect(one.deck(id)).toBeUndefined();
  one.changeSlide(id, one.shelf.getState().taken.get(takenName(id))?.slides[0]?.id, (old, at) =>
    withEdited(old, at, { text: 'mine' }),
  );
  expect(one.met()).toBe('putBack');
  expect((await openWindow()).deck(id)?.slides[0]?.text).toBe('mine');
  // The window that deleted it can undo that without taking the other's words.
  two.undo();
  expect(two.deck(id)?.slides[0]?.text).toBe('mine');
});

test('what could not be kept is not lost to what another window keeps, and is kept once there is room', async () => {
  const { id, one, two } = await openTwo('a', 'b');
  isFull = true;
  one.changeSlide(id, one.nameOf(id, 'a'), (old, at) => withEdited(old, at, { text: 'of one' }));
  expect(one.shelf.getState().isKept).toBe(false);
  isFull = false;
  two.changeSlide(id, two.nameOf(id, 'b'), (old, at) => withEdited(old, at, { text: 'of two' }));
  one.hear();
  expect(one.deck(id)?.slides.map(({ text }) => text)).toEqual(['of one', 'of two']);
  one.addDeck(deck('c'));
  expect(one.shelf.getState().isKept).toBe(true);
  expect((await openWindow()).deck(id)?.slides.map(({ text }) => text)).toEqual([
    'of one',
    'of two',
  ]);
});

test('a deck that an older version has kept has the same slides in every window, and files show nothing of their names', async () => {
  kept.set('unrolled:decks:v1', '["deck-old"]');
  kept.set('unrolled:deck:v1:deck-old', writeMarkdown(deck('a', 'b')));
  const [one, two] = [await openWindow(), await openWindow()];
  const mine = two.nameOf('deck-old', 'b');
  one.changeSlide('deck-old', one.nameOf('deck-old', 'a'), withoutSlide);
  one.changeSlide('deck-old', mine, withCopied);
  two.hear();
  expect(two.deck('deck-old')?.slides[0]?.id).toBe(mine);
  const now = two.deck('deck-old');
  expect(new Set(now?.slides.map(({ id }) => id)).size).toBe(2);
  expect(now && writeMarkdown(now)).not.toContain('slide-');
});

test('what was done to a deck can be done to it, and to one that others have changed, and undone', () => {
  type Edit = (deck: Deck) => Deck;
  const edit: fc.Arbitrary<Edit> = fc
    .tuple(fc.nat(6), fc.nat(8), fc.nat(8), fc.constantFrom('', 'x', 'y'))
    .map(([kind, i, j, word]) => (old: Deck) => {
      const made = [
        withMoved(old, i, j),
        withoutSlide(old, i),
        withCopied(old, i),
        withSlide(old, slide(word), i),
        withEdited(old, i, { title: word }),
        withEdited(old, i, { chapter: word, notes: word }),
        withTitle(old, word),
      ][kind];
      return named(made ?? old, newSlideId);
    });
  const edits = fc.array(edit, { maxLength: 6 });
  const all = (list: readonly Edit[], to: Deck) => list.reduce((old, each) => each(old), to);
  const begin = named({
    ...deck('a', 'b', 'c', 'd'),
    slides: [
      slide('a', { chapter: 'one' }),
      slide('b'),
      slide('c', { chapter: 'two' }),
      slide('d'),
    ],
  });
  fc.assert(
    fc.property(edits, edits, (mine, theirs) => {
      const [from, now] = [begin, all(theirs, begin)];
      const to = all(mine, from);
      expect(merged(from, from, to)).toEqual({ deck: to, isWhole: true });
      expect(merged(to, to, from)).toEqual({ deck: from, isWhole: true });
      expect(merged(now, from, from).deck).toBe(now);
      const both = merged(now, from, to).deck.slides.map(({ id }) => id);
      expect(new Set(both).size).toBe(both.length);
      // No slide that either hand has made is lost.
      const old = new Set(from.slides.map(({ id }) => id));
      for (const { id } of [...now.slides, ...to.slides])
        if (!old.has(id)) expect(both).toContain(id);
    }),
  );
});
