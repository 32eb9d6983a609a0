import type { Answer } from '../scene/answer.ts';

/** The numbers a story is told with. */
export interface Moment {
  readonly phase: string;
  readonly t: number;
  readonly symbol: string;
  /** Place of the symbol in the vocabulary, or -1 where the network does not know it. */
  readonly place: number;
  readonly vocabulary: number;
  /** How many numbers are read in place of a symbol; null where a symbol is read. */
  readonly columns: number | null;
  readonly unit: number;
  readonly cell: 'rnn' | 'lstm' | 'gru';
  readonly reset: 'after' | 'before';
  /** The activation's label; what the chosen unit's number is, and what an activation made it of, as the figures write them. */
  readonly activation: string;
  readonly a: string;
  readonly h: string;
  readonly hidden: number;
  /** The strongest output, what it stands for, and its number. */
  readonly answer: string;
  readonly answerValue: string;
  /** Its logit. */
  readonly logit: string;
  /** Whether there is an answer: where numbers have become NaN there is none. */
  readonly isAnswered: boolean;
  readonly isYes: boolean;
  readonly outputs: number;
  /** What the outputs say. */
  readonly says: Answer;
  readonly hasBias: boolean;
}

export interface Story {
  readonly heading: string;
  readonly text: string;
  /** The same moment in one spoken sentence, with its numbers. */
  readonly spoken: string;
}
