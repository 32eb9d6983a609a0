/*
 * What a network is trained on, and how. All of it is in the link, so that whoever opens it trains to the same weights.
 */

/** Tasks whose sequences are drawn from a seed, as many as one likes. */
export type TaskId = 'first' | 'adding' | 'brackets' | 'counts';

/** Where sequences and what they should answer come from. */
export type TrainingData =
  /** What the stage reads: the next symbol of the text, or the next row of the numbers. */
  | { readonly kind: 'input' }
  /** Another text, of which each symbol should give the next. */
  | { readonly kind: 'text'; readonly text: string }
  /** Words, one a line, each begun and ended by a line break. */
  | { readonly kind: 'lines'; readonly text: string }
  /** Lines that end in yes or no, which is to be said after their last symbol. */
  | { readonly kind: 'labels'; readonly text: string }
  /** `length` is the number of timesteps of the longest sequence, MIN_TASK to MAX_TASK. */
  | { readonly kind: 'task'; readonly task: TaskId; readonly length: number };

/** Gradient descent plain, with momentum, or Adam. */
export type OptimiserId = 'sgd' | 'momentum' | 'adam';

/** What the loss of a batch is the mean of: the means of its sequences, or all of their asked timesteps. */
export type BatchMean = 'sequences' | 'steps';

export interface TrainingRecipe {
  readonly data: TrainingData;
  readonly optimiser: OptimiserId;
  /** Above 0, at most MAX_RATE. */
  readonly rate: number;
  /** Largest global norm of a gradient, above 0; null: as long as it is. */
  readonly clip: number | null;
  /** Timesteps that a gradient flows back at most, 1 to MAX_STEPS; null: to the first. */
  readonly truncate: number | null;
  /** Sequences whose gradients are averaged for one update, 1 to MAX_BATCH. */
  readonly batch: number;
  /** Batches of links written before there was a choice are means of sequences. */
  readonly mean: BatchMean;
  /** Whether a text is read in pieces of `truncate` timesteps, in order, each from the state that the one before it left. */
  readonly carry: boolean;
  /** Chooses or draws the sequences, 0 to MAX_SEED. */
  readonly seed: number;
}

/** How a network writes on. */
export interface Sampler {
  /** Logits are divided by it before one is drawn; 0: always the likeliest. 0 to MAX_TEMPERATURE. */
  readonly temperature: number;
  /** 0 to MAX_SEED. */
  readonly seed: number;
}

export const MAX_RATE = 10;
export const MAX_CLIP = 1e6;
export const MAX_BATCH = 64;
export const MIN_TASK = 4;
export const MAX_TASK = 200;
export const MAX_TEMPERATURE = 5;
/** Code units of a text to learn. */
export const MAX_DATA_LENGTH = 20_000;

export const DEFAULT_TRAINING: TrainingRecipe = {
  data: { kind: 'input' },
  optimiser: 'adam',
  rate: 0.02,
  clip: 1,
  truncate: null,
  batch: 1,
  mean: 'sequences',
  carry: false,
  seed: 1,
};

export const DEFAULT_SAMPLER: Sampler = { temperature: 0, seed: 1 };

/** Begins and ends a word of a list. */
export const END = '\n';
