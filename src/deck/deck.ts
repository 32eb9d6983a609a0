import { wellFormed } from '../scene/text/symbols.ts';

/** What a lecturer's key goes through on a slide before the next slide comes: its timesteps, its phases, or nothing. */
export const BUILDS = ['none', 'timesteps', 'phases'] as const;
export type Builds = (typeof BUILDS)[number];

/** A picture of one's own. */
export interface SlideImage {
  /** All of it, as a `data:` address that `readPicture` takes. */
  readonly data: string;
  /** What is on it, for those who do not see it: one line, at most MAX_TITLE code units. */
  readonly alt: string;
}

/** One thought of a lecture: a figure, a picture, or nothing of the kind, and the few words beside it. */
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
   * or say what only a newer version can read: a deck hands it on as it is. Null where the slide has none.
   */
  readonly link: string | null;
  /** What it shows in place of a figure; null where it shows one, or words alone. */
  readonly picture: SlideImage | null;
  readonly builds: Builds;
  /** Whether the show passes over it; by its name it can be gone to all the same. */
  readonly isHidden: boolean;
  /** Minutes that it is given, to hundredths, at most MAX_MINUTES; null: as long as its words take. */
  readonly minutes: number | null;
}

/** A slide of which nothing is said yet. */
export const EMPTY_SLIDE: Slide = {
  chapter: '',
  title: '',
  text: '',
  notes: '',
  link: null,
  picture: null,
  builds: 'none',
  isHidden: false,
  minutes: null,
};

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
export const MAX_MINUTES = 600;

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
export const cleanSlide = (slide: Slide): Slide => ({
  ...slide,
  chapter: cleanTitle(slide.chapter),
  title: cleanTitle(slide.title),
  text: cleanText(slide.text, MAX_TEXT),
  notes: cleanText(slide.notes, MAX_NOTES),
  picture: slide.picture && { ...slide.picture, alt: cleanTitle(slide.picture.alt) },
});

/** How many code units of a title, or of text of many lines, a deck would leave out at its end. */
export const leftOut = (typed: string, most: number, clean: typeof cleanText): number =>
  clean(typed, Number.POSITIVE_INFINITY).length - clean(typed, most).length;

/** No half of a pair of surrogates is left at the end. */
const cut = (text: string, most: number) =>
  text.length > most ? text.slice(0, most).replace(/[\ud800-\udbff]$/, '') : text;

/** A chapter of a deck: its title, its first slide, and how many there are. */
export interface DeckChapter {
  readonly title: string;
  readonly first: number;
  readonly count: number;
}

/** The chapters of a deck, in order; one without a title where the deck has none. */
export function chaptersOf({
  slides,
}: {
  readonly slides: readonly Pick<Slide, 'chapter'>[];
}): readonly DeckChapter[] {
  const starts = slides.flatMap(({ chapter }, i) => (i === 0 || chapter !== '' ? [i] : []));
  return starts.map((first, i) => ({
    title: slides[first]?.chapter ?? '',
    first,
    count: (starts[i + 1] ?? slides.length) - first,
  }));
}

/** The place in `chaptersOf` of the chapter that a slide is in. */
export const chapterAt = (chapters: readonly DeckChapter[], slide: number): number =>
  Math.max(
    0,
    chapters.findLastIndex(({ first }) => first <= slide),
  );
