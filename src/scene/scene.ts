import type { ActivationId } from '../engine/activations.ts';
import type { CellId } from '../engine/cells/table.ts';
import type { HeadId } from '../engine/heads.ts';
import type { InitialId } from '../engine/initial.ts';

/** Where all weights come from before single ones are changed by hand. */
export type WeightSource =
  | { readonly kind: 'preset'; readonly preset: string }
  | { readonly kind: 'random'; readonly initial: InitialId; readonly seed: number };

/** One weight changed by hand: the entry `index` (row-major) of a parameter. */
export interface WeightEdit {
  readonly parameter: string;
  readonly index: number;
  /** Finite; different from what the source gives. */
  readonly value: number;
}

/**
 * The moment shown: a timestep of the text, and a phase inside it (an id that the engine's `phasesAt` lists there).
 * With an empty text it rests at t = 0 in the first phase.
 */
export interface Cursor {
  readonly t: number;
  readonly phase: string;
}

/**
 * Everything a link holds. Small, plain, always valid; the trace is a pure function of it.
 * A link, an undo entry, the autosave, a slide and a test fixture are each one of these.
 */
export interface Scene {
  readonly cell: CellId;
  /** Number of hidden units, 1 to MAX_HIDDEN. */
  readonly hidden: number;
  readonly activation: ActivationId;
  readonly bias: boolean;
  readonly head: HeadId;
  /** The symbols the network knows, distinct; a symbol's position is its place in the one-hot vector. */
  readonly vocabulary: readonly string[];
  /** What the outputs stand for: each symbol of the vocabulary, or that many answers of their own. */
  readonly outputs: 'symbols' | number;
  readonly source: WeightSource;
  /** Sorted by parameter (in the network's order), then index; at most one for each entry. */
  readonly edits: readonly WeightEdit[];
  /** The input sequence; read symbol by symbol (grapheme clusters, NFC), at most MAX_STEPS of them. */
  readonly text: string;
  readonly cursor: Cursor;
  /** The unit whose sum is written out, below the hidden size. */
  readonly unit: number;
  /** The output whose sum is written out in the phases of the head, below their number; null: the largest. */
  readonly output: number | null;
  /** Whether the chain is folded back into one cell with its loop. */
  readonly rolled: boolean;
}

export const MAX_HIDDEN = 256;
export const MAX_STEPS = 2000;
export const MAX_VOCABULARY = 512;
/** Answers of their own that a network may give. */
export const MAX_OUTPUTS = 64;
/** Code units a single symbol may have; longer grapheme clusters are cut there. */
export const MAX_SYMBOL_LENGTH = 32;
/** Seeds are integers from 0 to this: what 32 bits hold. */
export const MAX_SEED = 0xffffffff;
