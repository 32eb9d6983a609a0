import type { SymbolKind } from '../../scene/text/symbols.ts';

/** Words of the Learn pane; the lesson itself is told in src/lesson/chapters. */
export interface LearnWords {
  readonly label: string;
  readonly chapterOf: (number: number, count: number) => string;
  readonly contents: string;
  readonly contentsHint: (seen: number, steps: number) => string;
  /** How long a chapter takes. */
  readonly minutes: (minutes: number) => string;
  readonly stepOf: (number: number, count: number) => string;
  readonly clear: string;
  readonly cleared: string;
  readonly kept: string;
  readonly back: string;
  readonly next: string;
  readonly nextChapter: string;
  readonly done: string;
  /** The test at the end. */
  readonly test: {
    readonly title: string;
    readonly begin: string;
    readonly about: (count: number) => string;
    readonly skip: string;
    readonly stop: string;
    readonly again: string;
    readonly score: (right: number, of: number) => string;
    readonly scoreText: (isPerfect: boolean) => string;
    readonly comeBack: string;
    readonly outcomes: Readonly<Record<'first' | 'later' | 'told' | 'left', string>>;
  };
  /** The page that sums the lesson up. */
  readonly summary: {
    readonly title: string;
    /** What leads to it. */
    readonly open: string;
    readonly about: string;
    readonly code: string;
    /** What the symbols stand for. */
    readonly legend: string;
  };
  /** The way to what is behind the text on a narrow page. */
  readonly toNumbers: Readonly<Record<'equation' | 'matrix', string>>;
  readonly toLab: string;
  /** The reader has changed the network, or only looks elsewhere. */
  readonly changed: string;
  /** Said after `changed` where the text would not be true of the changed scene, and speaks of the one before. */
  readonly speaksOfOwn: string;
  readonly elsewhere: string;
  readonly return: string;
  readonly equation: string;
  /** The rows of an embedding as points in a plane, and its axes. */
  readonly points: {
    readonly label: string;
    readonly first: string;
    readonly second: string;
  };
  /** Opens the reason for what a step says. */
  readonly why: string;
  /** Where the scene was changed, and the reasons are told of the one before. */
  readonly whyOfOwn: string;
  readonly sources: string;
  /** Shows all of the stage, whatever the step has introduced. */
  readonly everything: string;
  readonly tools: { readonly input: string; readonly settings: string; readonly all: string };
  /** Three networks trained beside each other, as the last chapter has it. */
  readonly trio: {
    readonly label: string;
    readonly bias: string;
    readonly distance: string;
    readonly symbols: (count: number) => string;
    readonly seed: (seed: number) => string;
    readonly train: string;
    readonly stop: string;
    readonly begins: string;
    readonly left: (seconds: number) => string;
    readonly untrained: string;
    readonly updates: (updates: number) => string;
    readonly right: (percent: number) => string;
    /** What the bar is, which begins at nothing and has a mark where chance is. */
    readonly bar: (name: string, percent: number) => string;
    /** What a network answers now, in percent of right answers: in texts as long as those it learned from, and twice as long. */
    readonly verdict: (
      name: string,
      length: number,
      percent: { readonly right: number; readonly twice: number },
    ) => string;
    /** Why it learned no more before it had all its updates. */
    readonly ended: Readonly<
      Record<'stopped' | 'diverged' | 'lost', (name: string, updates: number) => string>
    >;
    readonly chance: string;
    /** Where two windows show one lecture, which do not share what is learned here. */
    readonly alone: string;
  };
  readonly keys: readonly (readonly [keys: string, what: string])[];
  readonly question: {
    readonly label: string;
    readonly again: string;
    /** Judges the choice that is marked. */
    readonly tell: string;
    readonly right: string;
    readonly wrong: string;
    /** Where the numbers allow no answer. */
    readonly open: string;
    /** Where the scene has not what is asked about. */
    readonly unasked: string;
    /** Where whoever made the link keeps the answer back. */
    readonly putAway: string;
    readonly sign: {
      readonly ask: (symbol: string) => string;
      readonly options: Readonly<Record<'positive' | 'negative' | 'zero', string>>;
      readonly explain: (symbol: string, value: string, written: string) => string;
    };
    readonly next: {
      readonly ask: (read: string, kind: SymbolKind) => string;
      readonly explain: (read: string, answer: string, share: string) => string;
      /** The same where several outputs share the largest number. */
      readonly tied: (read: string, answer: string, share: string, count: number) => string;
      readonly none: string;
    };
    /** What comes next in the text, which the reader is to say, and what the network says. */
    readonly guess: {
      readonly ask: (read: string, kind: SymbolKind) => string;
      readonly explain: (
        right: string,
        kind: SymbolKind,
        answer: { readonly name: string; readonly share: string } | null,
      ) => string;
    };
    /** Which named answer a network gives: after all of a text, or at one symbol of it. */
    readonly says: {
      readonly ask: (
        read: string,
        at: { readonly t: number; readonly symbol: string } | null,
      ) => string;
      readonly explain: (t: number, answer: string, share: string) => string;
    };
    /** Whose row of an embedding lies nearest. */
    readonly nearest: {
      readonly ask: (word: string) => string;
      readonly explain: (
        word: string,
        distances: readonly (readonly [word: string, distance: string])[],
      ) => string;
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
      /** `percent` of the first difference, or less of it: forgotten. */
      readonly ask: (t: number, percent: number) => string;
      readonly none: string;
      /** By cell, how many times as large as at first the difference is. */
      readonly explain: (
        t: number,
        left: readonly (readonly [cell: string, share: string])[],
      ) => string;
    };
    readonly moves: {
      /** What is changed, as the beginning of a sentence: a weight by so much, an input, a symbol that is read. */
      readonly weight: (symbol: string, by: number) => string;
      readonly number: (t: number, by: number) => string;
      readonly symbol: (t: number, from: string, into: string) => string;
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
