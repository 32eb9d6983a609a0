import { wellFormed } from '../scene/text/symbols.ts';

/** One thought of a lecture: a figure, and the few words beside it. */
export interface Slide {
  /** What tells it from the other slides of a deck of this device, wherever it stands; files and links have none. */
  readonly id?: string;
  /** The title of the chapter that begins here; empty where the one before goes on. */
  readonly chapter: string;
  /** One line, at most MAX_TITLE code units. */
  readonly title: string;
  /** What the audience reads, at most MAX_TEXT code units. */
  readonly text: string;
  /** What only the lecturer reads, at most MAX_NOTES code units. */
  readonly notes: string;
  /**
   * The figure as the text of its link, without '#', just as it was written. It may name networks that are not here yet,
   * or say what only a newer version can read: a deck hands it on as it is.
   */
  readonly link: string;
}

/** A lecture: slides in order. The chapters of the lesson have the same shape. */
export interface Deck {
  readonly title: string;
  /** At most MAX_SLIDES. */
  readonly slides: readonly Slide[];
}

/** A deck of this device, and the name by which addresses know it. */
export interface OwnDeck {
  readonly id: string;
  readonly deck: Deck;
}

export const MAX_SLIDES = 400;
export const MAX_TITLE = 200;
export const MAX_TEXT = 4000;
export const MAX_NOTES = 20_000;

/** A title as a deck holds it: one line without control characters. */
export const cleanTitle = (title: string, most = MAX_TITLE): string =>
  cut(
    wellFormed(title)
      .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
      .trim(),
    most,
  ).trim();

/** Text of many lines as a deck holds it: no spaces at the ends of lines, no blank lines at its own ends. */
export const cleanText = (text: string, most: number): string =>
  cut(
    wellFormed(text)
      .replace(/\r\n?|[\p{Zl}\p{Zp}]/gu, '\n')
      .replace(/(?!\n)[\p{Cc}\t]/gu, ' ')
      .split('\n')
      .map((line) => line.trimEnd())
      .join('\n')
      .trim(),
    most,
  ).trim();

/** A slide with its words as a deck holds them. */
export const cleanSlide = ({ id, chapter, title, text, notes, link }: Slide): Slide => ({
  ...(id === undefined ? {} : { id }),
  chapter: cleanTitle(chapter),
  title: cleanTitle(title),
  text: cleanText(text, MAX_TEXT),
  notes: cleanText(notes, MAX_NOTES),
  link,
});

/** How many code units of a title, or of text of many lines, a deck would leave out at its end. */
export const leftOut = (typed: string, most: number, clean: typeof cleanText): number =>
  clean(typed, Number.POSITIVE_INFINITY).length - clean(typed, most).length;

/** No half of a pair of surrogates is left at the end. */
const cut = (text: string, most: number) =>
  text.length > most ? text.slice(0, most).replace(/[\ud800-\udbff]$/, '') : text;

/** A chapter of a deck: its title, its first slide, and how many there are. */
export interface Chapter {
  readonly title: string;
  readonly first: number;
  readonly count: number;
}

/** The chapters of a deck, in order; one without a title where the deck has none. */
export function chaptersOf({
  slides,
}: {
  readonly slides: readonly Pick<Slide, 'chapter'>[];
}): readonly Chapter[] {
  const starts = slides.flatMap(({ chapter }, i) => (i === 0 || chapter !== '' ? [i] : []));
  return starts.map((first, i) => ({
    title: slides[first]?.chapter ?? '',
    first,
    count: (starts[i + 1] ?? slides.length) - first,
  }));
}

/** The place in `chaptersOf` of the chapter that a slide is in. */
export const chapterAt = (chapters: readonly Chapter[], slide: number): number =>
  Math.max(
    0,
    chapters.findLastIndex(({ first }) => first <= slide),
  );
