/** How an exercise of a set went. */
interface Went {
  readonly outcome: 'first' | 'later' | 'told';
  readonly tries: number;
  /** Numbers that were told. */
  readonly told: number;
  /** The most that was asked for as help: 0 none, 1 the operands, 2 the written sum. */
  readonly hint: number;
}

/** Words of sets of exercises: for those who make them, and for those who solve them. */
export interface SolveWords {
  readonly title: string;
  readonly exercise: string;
  readonly of: (number: number, count: number) => string;
  readonly toResults: string;
  readonly leave: string;
  readonly missing: string;
  readonly missingText: string;
  readonly unfetched: string;
  /** An exercise that was done before, with how it went. */
  readonly before: (went: string, minutes: string) => string;
  readonly went: (result: Went) => string;
  readonly notDone: string;
  readonly minutes: (minutes: string) => string;
  readonly score: (right: number, of: number) => string;
  readonly time: (minutes: string) => string;
  readonly who: string;
  readonly copy: string;
  readonly copied: string;
  readonly proof: string;
  readonly again: string;
  readonly row: (number: number, what: string, went: string, minutes: string) => string;
  readonly report: (facts: {
    readonly title: string;
    readonly who: string;
    readonly rows: readonly string[];
    readonly right: number;
    readonly count: number;
    readonly minutes: string;
    readonly date: string;
    readonly link: string;
  }) => string;
  /** For whoever makes a set. */
  readonly make: {
    readonly button: string;
    readonly versions: string;
    readonly into: string;
    readonly newSet: string;
    readonly add: string;
    readonly added: (title: string, count: number) => string;
    readonly fewer: (found: number) => string;
    readonly full: (most: number) => string;
    readonly notKept: string;
    readonly open: string;
    /** In the room of decks. */
    readonly menu: (count: number) => string;
    readonly solve: string;
    readonly link: string;
    readonly sheet: string;
    readonly more: string;
    readonly about: string;
  };
}
