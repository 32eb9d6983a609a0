import type { Builds } from '../../deck/deck.ts';
import type { PictureLimits, PictureProblem } from '../../deck/picture.ts';
import type { DeckProblemKind } from '../../deck/readMarkdown.ts';

/** Words of the decks: the menu of the page, and where decks are edited. */
export interface DeckWords {
  readonly menu: {
    readonly title: string;
    readonly add: string;
    readonly added: (deck: string, count: number) => string;
    readonly full: (most: number) => string;
    readonly notKept: string;
    /** The slide that is shown has no figure that could be added. */
    readonly noView: string;
    readonly open: string;
    readonly presentLesson: string;
    readonly presentHere: string;
    readonly presentDeck: (deck: string) => string;
    readonly edit: string;
    readonly print: string;
  };
  readonly title: string;
  readonly newTitle: string;
  readonly untitled: string;
  readonly copyOf: (title: string) => string;
  readonly choose: string;
  readonly create: string;
  readonly copyLesson: string;
  readonly copyChapter: string;
  readonly wholeLesson: string;
  readonly back: string;
  readonly present: string;
  readonly print: string;
  readonly save: string;
  readonly openFile: string;
  readonly copyLink: string;
  readonly copied: string;
  readonly linkTooLong: string;
  readonly copyFailed: string;
  readonly remove: string;
  readonly removed: (title: string) => string;
  readonly undo: string;
  readonly redo: string;
  readonly drop: string;
  readonly empty: string;
  readonly emptyText: string;
  readonly none: string;
  readonly slides: (count: number) => string;
  readonly slide: (number: number, title: string) => string;
  readonly up: string;
  readonly down: string;
  readonly duplicate: string;
  readonly removeSlide: string;
  readonly showHere: string;
  readonly takeView: string;
  readonly addView: string;
  readonly fields: Readonly<
    Record<
      'deckTitle' | 'chapter' | 'chapterHint' | 'title' | 'text' | 'textHint' | 'notes',
      string
    >
  >;
  /** What a slide shows beside its words. */
  readonly shows: Readonly<Record<'title' | 'figure' | 'picture' | 'words', string>>;
  /** Which slides are shown, and for how long. */
  readonly plan: {
    readonly inShow: string;
    readonly minutesOf: string;
    readonly minutes: string;
    readonly notMinutes: (least: number, most: number) => string;
    readonly title: string;
    readonly button: string;
    /** Plans a lecture before it is given. */
    readonly before: (title: string) => string;
    /** How long all of the lecture is to take. */
    readonly length: string;
    readonly sum: (slides: number, minutes: string) => string;
    readonly over: (minutes: string) => string;
    readonly nothing: string;
    readonly all: (chapters: number) => string;
    /** When a slide or a chapter begins, and how long it takes. */
    readonly takes: (begins: string, minutes: string) => string;
    readonly some: (shown: number, count: number) => string;
    /** Of a slide, or a whole chapter, that the show passes over. */
    readonly hidden: string;
    /** The hidden slide is shown now, since it was gone to by its name. */
    readonly hiddenHere: string;
    readonly ownHint: string;
    readonly lessonHint: string;
  };
  readonly picture: {
    readonly limits: (most: PictureLimits) => string;
    readonly alt: string;
    readonly problem: (kind: PictureProblem, most: PictureLimits) => string;
  };
  /** What a key goes through on a slide before the next one comes. */
  readonly builds: Readonly<Record<'title' | Builds, string>>;
  /** More was typed than a deck keeps. */
  readonly tooLong: (most: number, beyond: number) => string;
  readonly moveHint: string;
  readonly notKept: string;
  /** What another tab's work has made of the last undo, redo or edit. */
  readonly met: Readonly<Record<'nothing' | 'part' | 'putBack', string>>;
  readonly slideTaken: string;
  readonly deckTaken: string;
  readonly putBack: string;
  readonly problems: {
    readonly title: (count: number) => string;
    readonly dismiss: string;
    readonly of: (
      kind: DeckProblemKind | 'cutLink' | 'strangeText' | 'readAs',
      line: number,
      value: string,
    ) => string;
  };
}
