import type { CellId } from '../engine/cells/table.ts';
import type { HeadId } from '../engine/declare/heads.ts';
import type { Answer } from '../scene/read/answer.ts';
import type { SymbolKind } from '../scene/text/symbols.ts';

/** The numbers a story is told with. */
export interface ToldMoment {
  readonly phase: string;
  /** The timestep computed before it: the one after it where its layer reads from the end; one that there is not where it begins. */
  readonly before: number;
  readonly steps: number;
  /** What its cell goes on from: the state before, the initial state where that is a weight, or nothing where it begins with zeros. */
  readonly previous: 'state' | 'start' | 'none';
  /** The symbol of the initial state that is a weight, where the cell goes on from that. */
  readonly starts: string | null;
  /** Whether the phase reads what it goes on from. */
  readonly isOfPrevious: boolean;
  /** Whether the phase reads what a direction ends with at the first timestep, which is not this one. */
  readonly isOfEnds: boolean;
  /** Whether the phase multiplies what both directions of a layer have made, joined. */
  readonly isOfJoined: boolean;
  /** The layer that it is in, from 1, of so many; null where there is but one, and in what belongs to none. */
  readonly layer: { readonly number: number; readonly count: number } | null;
  readonly t: number;
  readonly symbol: string;
  /** What symbols are called; and the token that is read in the place of this one, if it is unknown. */
  readonly symbolKind: SymbolKind;
  readonly readAs: string | null;
  /** Place of the symbol in the vocabulary, or -1 where the network does not know it. */
  readonly place: number;
  readonly vocabulary: number;
  /** How many numbers a symbol's row of the embedding has; null where it is read as a one-hot vector. */
  readonly embedding: number | null;
  /** How many numbers are read in place of a symbol; null where a symbol is read. */
  readonly columns: number | null;
  readonly unit: number;
  readonly cell: CellId;
  readonly head: HeadId;
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
  /** How many outputs share the largest number; the first of them is the answer. */
  readonly tied: number;
  /** Whether no probability is so small that it has become 0. */
  readonly isAboveZero: boolean;
  /** Whether one above 0 is so small that 0.00 is written of it. */
  readonly isWrittenAsZero: boolean;
  /** Whether all that the phase makes is numbers: none of it has become NaN. */
  readonly isNumber: boolean;
  /** Whether every unit of what the phase makes is 0. */
  readonly isZero: boolean;
  /** At what temperature the next symbol is drawn when the network writes on; 0 where the answer itself is written. */
  readonly temperature: number;
  readonly isYes: boolean;
  readonly outputs: number;
  /** What the outputs say. */
  readonly says: Answer;
  readonly hasBias: boolean;
}

/** What is said in place of what happens, where numbers have become NaN. */
export interface Broken {
  readonly text: string;
  readonly spoken: (t: number) => string;
}

export interface Story {
  readonly heading: string;
  readonly text: string;
  /** The same moment in one spoken sentence, with its numbers. */
  readonly spoken: string;
}

/** Tells what happens at a moment. */
export type Teller = (moment: ToldMoment) => Story;
