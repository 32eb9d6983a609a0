import type { Answer } from '../../scene/read/answer.ts';
import type { SymbolKind } from '../../scene/text/symbols.ts';

/** What the sentence about a scene is made of. */
export interface SentenceFacts {
  /** The cell's name, as it is written in the sentence. */
  readonly name: string;
  /**
   * Where its weights come from: trained by the project, that with changes by hand, drawn and never trained, the
   * reader's own (trained here or opened), or being trained right now.
   */
  readonly weights: 'trained' | 'changed' | 'untrained' | 'own' | 'training';
  /** Whether all its numbers are singles. */
  readonly isSingle: boolean;
  /** What is read. */
  readonly reads: 'text' | 'numbers';
  /** How many symbols, or rows of numbers. */
  readonly steps: number;
  /** Numbers in a row. */
  readonly columns: number;
  /** What the symbols that it knows are called. */
  readonly symbolKind: SymbolKind;
  readonly answer: Answer;
  /** Whether it answers once, after the last of what it reads. */
  readonly isAtEnd: boolean;
  readonly outputs: number;
  /** What the answers are called, where they have names. */
  readonly answers: readonly string[];
  /** Whether it answers with the numbers that it should read next. */
  readonly isNextNumber: boolean;
}

/** A piece of the sentence: words, or what can be changed about it. */
export type SentencePiece =
  | string
  | { readonly control: 'network' | 'input' | 'guess'; readonly text: string };

/** Words of the sentence that says what the page shows. */
export interface SentenceWords {
  /** In the order in which they are read; together they are one sentence. */
  readonly pieces: (facts: SentenceFacts) => readonly SentencePiece[];
  /** What the controls change, for those who listen. */
  readonly change: Readonly<Record<'network' | 'input' | 'guess', string>>;
  /** Above the cells in the panel of the network. */
  readonly ownCell: string;
}
