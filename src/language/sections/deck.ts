import type { DeckProblemKind } from '../../deck/readMarkdown.ts';

/** Words of the decks: the menu of the page, and where decks are edited. */
export interface DeckWords {
  readonly menu: {
    readonly title: string;
    readonly add: string;
    readonly added: (deck: string, count: number) => string;
    readonly full: (most: number) => string;
    readonly notKept: string;
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
