/** What can be wrong with a scene or a link that came from outside; the words for it are in src/language. */
export type ProblemKind =
  /** Nothing of it is ours; shown is the default. */
  | 'foreign'
  /** Longer than what is read at all; the value is its length. */
  | 'tooLong'
  /** The end mark is missing: perhaps the end was cut off, perhaps it was typed by hand. */
  | 'cut'
  /** Written by a newer version of this page; what is known was read. */
  | 'newer'
  /** The version is not said. */
  | 'missing'
  /** A key that there is not. */
  | 'unknownKey'
  /** Said twice; the first counts. */
  | 'repeated'
  /** Not written as such a thing is written. */
  | 'unreadable'
  /** A name that there is not: of a cell, a preset, a phase ... */
  | 'unknown'
  /** A number, or a length, beyond its bounds. */
  | 'outOfRange'
  /** Right in itself, but not with the rest: a preset's weights in other sizes, a phase that t = 0 lacks. */
  | 'doesNotFit'
  /** A question that this network, or this timestep, cannot be asked. */
  | 'unaskable'
  /** A network of ours that could not be fetched, as without a connection; nothing of the link is shown. */
  | 'unfetched'
  /** A text longer than the network reads; the value is how many characters were left out. */
  | 'shortened';

/** One thing that could not be taken as it came. */
export interface Problem {
  /** Where: the path of a part of the scene, such as `cursor.t`, or in a link its key; empty for the whole. */
  readonly key: string;
  readonly kind: ProblemKind;
  /** What stood there, as text, at most MAX_SHOWN code units; empty where there is nothing to show. */
  readonly value: string;
}

const MAX_SHOWN = 80;
/** Later ones are left out: nobody reads more, and a long bad link must not make a long list. */
export const MAX_PROBLEMS = 24;

/** Collects problems while something is read. */
export interface Report {
  readonly problems: readonly Problem[];
  readonly add: (key: string, kind: ProblemKind, value?: unknown) => void;
}

/** For what is fitted without a word. */
export const NO_REPORT: Report = { problems: [], add() {} };

export function createReport(): Report {
  const problems: Problem[] = [];
  return {
    problems,
    add(key, kind, value) {
      if (problems.length < MAX_PROBLEMS)
        problems.push({ key: key.slice(0, MAX_SHOWN), kind, value: shown(value) });
    },
  };
}

function shown(value: unknown): string {
  if (typeof value === 'string') return value.slice(0, MAX_SHOWN);
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}
