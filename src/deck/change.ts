import { cleanSlide, cleanTitle, type Deck, MAX_SLIDES, type Slide } from './deck.ts';

/*
 * Every change of a deck. Each takes a valid deck and gives a valid one: the same object where nothing changes, also
 * where what is asked for is impossible.
 */

export const withTitle = (deck: Deck, title: string): Deck => {
  const clean = cleanTitle(title);
  return clean === deck.title ? deck : { ...deck, title: clean };
};

/** A slide put in before place `at`; at the end where there is no such place. */
export function withSlide(deck: Deck, slide: Slide, at = deck.slides.length): Deck {
  if (deck.slides.length >= MAX_SLIDES) return deck;
  return { ...deck, slides: deck.slides.toSpliced(at, 0, cleanSlide(slide)) };
}

/** A slide with other words, or another figure. */
export function withEdited(deck: Deck, at: number, edit: Partial<Slide>): Deck {
  const slide = deck.slides[at];
  if (!slide) return deck;
  return { ...deck, slides: deck.slides.with(at, cleanSlide({ ...slide, ...edit })) };
}

/** A slide taken out; the chapter that began with it begins with the next. */
export function withoutSlide(deck: Deck, at: number): Deck {
  const slide = deck.slides[at];
  if (!slide) return deck;
  const slides = deck.slides.toSpliced(at, 1);
  const next = slides[at];
  if (!next || slide.chapter === '' || next.chapter !== '') return { ...deck, slides };
  return { ...deck, slides: slides.with(at, { ...next, chapter: slide.chapter }) };
}

/** The same slide once more, after itself, without beginning a chapter. */
export function withCopied(deck: Deck, at: number): Deck {
  const slide = deck.slides[at];
  if (!slide) return deck;
  // A copy is a slide of its own, with a name of its own.
  const { id: _, ...copied } = slide;
  return withSlide(deck, { ...copied, chapter: '' }, at + 1);
}

/** A slide moved to another place. */
export function withMoved(deck: Deck, from: number, to: number): Deck {
  const slide = deck.slides[from];
  if (!slide || from === to || to < 0 || to >= deck.slides.length) return deck;
  return { ...deck, slides: deck.slides.toSpliced(from, 1).toSpliced(to, 0, slide) };
}
