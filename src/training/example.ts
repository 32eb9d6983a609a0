import type { BatchMean } from '../scene/document/training.ts';

/** What is to be answered at the timesteps from `from` until before `to`, and nowhere else. */
interface Asked {
  readonly from: number;
  readonly to: number;
}

/** The timesteps at which something is to be answered. */
export const askedSteps = ({ from, to }: Asked): number[] =>
  Array.from({ length: to - from }, (_, k) => from + k);

/** How much a sequence counts in the mean of its batch: all the same, or as many timesteps as are asked, as PyTorch has it. */
export const weightIn = (mean: BatchMean, { from, to }: Asked): number =>
  mean === 'steps' ? to - from : 1;

/** One sequence to learn from, as a reader would write it down. */
export type Example =
  /** Symbols, and the symbol to answer at each timestep. */
  | (Asked & {
      readonly kind: 'next';
      readonly symbols: readonly string[];
      readonly answers: readonly string[];
    })
  /** Symbols, and 1 (yes) or 0 (no) at each timestep. */
  | (Asked & {
      readonly kind: 'yes';
      readonly symbols: readonly string[];
      readonly answers: readonly number[];
    })
  /** Symbols, and which of the named answers is right at each timestep. */
  | (Asked & {
      readonly kind: 'class';
      readonly symbols: readonly string[];
      readonly answers: readonly number[];
    })
  /** T x columns numbers, and T x outputs numbers to answer. */
  | (Asked & {
      readonly kind: 'numbers';
      readonly rows: Float64Array;
      readonly answers: Float64Array;
    });

/** What a network must read and answer to learn from some data. */
export interface Need {
  readonly reads:
    | { readonly kind: 'symbols'; readonly symbols: readonly string[] }
    | { readonly kind: 'numbers'; readonly columns: number };
  /** Each symbol that is read, or that many answers of their own. */
  readonly outputs: 'symbols' | number;
  /** What these are called; none where they have no names. */
  readonly names?: readonly string[];
  readonly kind: Example['kind'];
}

/** Texts that are read piece by piece, each from the state that the piece before it left: so many at once, in so many pieces. */
export interface Streams {
  readonly count: number;
  readonly pieces: number;
}

/** Sequences to learn from. */
export interface Examples {
  readonly need: Need;
  /** Timesteps of the longest. */
  readonly steps: number;
  /** Whether each ends at one of the timesteps that it would be asked at, for a network that answers at the last alone. */
  readonly isCut?: boolean;
  /** How many there are; null: as many as one likes. */
  readonly count: number | null;
  /** Where the state is carried on: the n-th example is piece n % pieces of a stream. */
  readonly streams?: Streams;
  /** The n-th of them; where `count` is null, drawn from the seed. */
  readonly example: (n: number, seed: number) => Example;
}

/** Each symbol is to be followed by the next. */
export const nextOf = (symbols: readonly string[]): Example => ({
  kind: 'next',
  symbols: symbols.slice(0, -1),
  answers: symbols.slice(1),
  from: 0,
  to: symbols.length - 1,
});
