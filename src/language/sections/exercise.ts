import type { SlipId } from '../../exercise/slip.ts';
import type { TopicFacts } from '../../exercise/topics/facts.ts';
import type { TopicId } from '../../scene/document/ask.ts';

/** What is known of a slip, for its sentence. Symbols are TeX between dollar signs. */
export interface SlipFacts {
  /** The term or factor that it is about, or the activation's name; empty where there is none. */
  readonly of: string;
  /** The matrix, and the row that was taken of it, and the one that is right. */
  readonly matrix: string;
  readonly row: number;
  readonly unit: number;
  /** The symbol of what is read, and of what was read instead. */
  readonly read: string;
  readonly instead: string;
}

/** What is said of a topic. */
export interface TopicWords<Facts> {
  /** Where one chooses what to ask. */
  readonly menu: string;
  readonly ask: (facts: Facts) => string;
  /** What one needs to know beside the picture; empty where the question says it all. */
  readonly given: (facts: Facts) => string;
  /** How it goes, before the sum is shown. */
  readonly hint: (facts: Facts) => string;
  /** What stands before each answer. */
  readonly name: (facts: Facts, place: number) => string;
}

/** Words of exercises. `$h_2$` is a symbol, `**words**` stand out. */
export interface ExerciseWords {
  readonly yours: string;
  /** What is asked: of one number, of several, of signs, of a whole timestep. */
  readonly ask: {
    readonly number: (symbol: string) => string;
    readonly numbers: (symbol: string) => string;
    readonly sign: (symbol: string) => string;
    /** Which entry is the largest. */
    readonly larger: (symbol: string) => string;
    /** Which of two numbers is the larger. */
    readonly pair: (one: string, other: string) => string;
    readonly step: (t: number, symbol: string) => string;
  };
  readonly topics: { readonly [K in TopicId]: TopicWords<TopicFacts[K]> };
  /** What is given where a topic is asked: whether with so many digits, or a whole number (0). */
  /** How many digits after the point are asked for. */
  readonly decimals: (digits: number) => string;
  readonly givenTopic: (digits: number) => string;
  /** Where phases are put in order. */
  readonly order: {
    readonly given: string;
    /** What a phase reads, as help. */
    readonly reads: (phase: string, symbols: readonly string[]) => string;
    readonly answer: string;
  };
  readonly given: (digits: number, hasTable: boolean) => string;
  readonly givenSign: string;
  readonly signs: Readonly<Record<'positive' | 'zero' | 'negative', string>>;
  readonly check: string;
  readonly help: readonly [operands: string, sum: string];
  readonly play: string;
  /** The same where there is nothing to be played. */
  readonly solve: string;
  readonly again: string;
  readonly another: string;
  readonly none: string;
  readonly stop: string;
  /** Where one has walked away from it. */
  readonly toAsked: string;
  readonly worksheet: string;
  readonly result: string;
  readonly copied: string;
  readonly right: string;
  readonly told: string;
  readonly done: (tries: number, told: number) => string;
  readonly wrong: string;
  readonly wrongSign: string;
  readonly wrongLargest: string;
  readonly wrongOrder: string;
  readonly lookAt: string;
  readonly oneOf: (count: number) => string;
  readonly coarse: (digits: number) => string;
  readonly empty: string;
  readonly unreadable: (text: string) => string;
  readonly slips: Readonly<Record<SlipId, (answer: string, facts: SlipFacts) => string>>;
  readonly table: (name: string) => string;
  readonly computing: string;
  /** Where there is nothing that could be worked out. */
  readonly impossible: string;
  /** The door: what of this moment is asked for. */
  readonly make: {
    readonly about: string;
    readonly topic: string;
    /** The numbers of the moment. */
    readonly moment: string;
    readonly parameter: string;
    readonly than: string;
    readonly entries: string;
    readonly value: string;
    readonly unit: string;
    readonly all: string;
    readonly as: string;
    readonly number: string;
    readonly sign: string;
    readonly larger: string;
    readonly from: string;
    readonly parts: string;
    readonly step: string;
    readonly weights: string;
    readonly own: string;
    readonly coarse: string;
    readonly start: string;
    readonly tooMany: (most: number) => string;
    readonly nothing: string;
  };
  /** On paper. */
  readonly sheet: {
    readonly title: string;
    readonly back: string;
    readonly toDeck: string;
    readonly versions: string;
    readonly key: string;
    readonly keyTitle: string;
    readonly name: string;
    readonly seed: (seed: number) => string;
    /** Where something is asked for that has none. */
    readonly unprinted: string;
    readonly none: string;
    /** Of a deck, exercises that have no place on paper. */
    readonly left: (count: number) => string;
    readonly fewer: (found: number) => string;
    readonly answer: string;
    readonly code: (number: number) => string;
  };
  /** A result as text, to be handed in. It proves nothing, and says so. */
  readonly report: (facts: {
    readonly what: string;
    readonly tries: number;
    readonly told: number;
    readonly minutes: string;
    readonly link: string;
  }) => string;
}
