/** Words of the Learn pane; the lesson itself is told in src/lesson/chapters. */
export interface LearnWords {
  readonly label: string;
  readonly chapterOf: (number: number, count: number) => string;
  readonly contents: string;
  readonly contentsHint: (seen: number, steps: number) => string;
  readonly stepOf: (number: number, count: number) => string;
  readonly clear: string;
  readonly cleared: string;
  readonly kept: string;
  readonly back: string;
  readonly next: string;
  readonly nextChapter: string;
  readonly done: string;
  readonly doneText: string;
  readonly toLab: string;
  /** The reader has changed the network, or only looks elsewhere. */
  readonly changed: string;
  readonly elsewhere: string;
  readonly return: string;
  readonly equation: string;
  readonly sources: string;
  readonly tools: { readonly input: string; readonly settings: string; readonly all: string };
  readonly keys: readonly (readonly [keys: string, what: string])[];
  readonly question: {
    readonly label: string;
    readonly again: string;
    readonly right: string;
    readonly wrong: string;
    /** Where the numbers allow no answer. */
    readonly open: string;
    /** Where whoever made the link keeps the answer back. */
    readonly putAway: string;
    readonly sign: {
      readonly ask: (symbol: string) => string;
      readonly options: Readonly<Record<'positive' | 'negative' | 'zero', string>>;
      readonly explain: (symbol: string, value: string, written: string) => string;
      readonly none: (symbol: string) => string;
    };
    readonly next: {
      readonly ask: (read: string) => string;
      readonly explain: (read: string, answer: string, share: string) => string;
      readonly none: string;
    };
    readonly explodes: {
      readonly ask: (w: number, steps: number) => string;
      readonly none: string;
      readonly explain: (
        steps: number,
        lasts: readonly (readonly [name: string, last: string])[],
      ) => string;
    };
    readonly forgets: {
      readonly ask: (t: number) => string;
      readonly explain: (
        t: number,
        moved: readonly (readonly [cell: string, moved: string])[],
      ) => string;
    };
    readonly moves: {
      readonly ask: (change: string, at: string) => string;
      readonly options: Readonly<Record<'yes' | 'no', string>>;
      readonly explain: (change: string, at: string, distance: string, moves: boolean) => string;
    };
  };
  readonly glossary: {
    readonly title: string;
    readonly all: string;
    readonly close: string;
    readonly shape: string;
    readonly find: string;
    readonly nothing: string;
  };
}
