/** The sizes of a network. */
export interface Sizes {
  readonly input: number;
  readonly hidden: number;
  readonly output: number;
  /** How many numbers a row of the embedding has; null where there is none. */
  readonly embedding: number | null;
  /** Units of each layer, from below, in each of its directions. */
  readonly layers: readonly { readonly hidden: number; readonly isBoth: boolean }[];
}

/** What the question of each topic says. Symbols are TeX between dollar signs, numbers as figures write them. */
export interface TopicFacts {
  readonly count: Sizes & {
    /** The parameter; null: all of the network. */
    readonly name: string | null;
    /** How many matrices take the input. */
    readonly sets: number;
    readonly hasBias: boolean;
  };
  readonly shape: Sizes & { readonly name: string; readonly isVector: boolean };
  readonly power: { readonly name: string; readonly number: string; readonly steps: number };
  readonly clip: { readonly numbers: readonly string[]; readonly bound: string };
  readonly equal: { readonly name: string; readonly number: string; readonly count: number };
  readonly order: {
    /** The timestep whose phases these are; null: a state at one timestep after the other. */
    readonly t: number | null;
  };
  readonly update: {
    readonly name: string;
    readonly number: string;
    readonly gradient: string;
    readonly rate: string;
  };
}
