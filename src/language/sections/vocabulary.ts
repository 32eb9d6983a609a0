import type { TokenProblem } from '../../scene/change/changeVocabulary.ts';
import type { Reading, TokenRole } from '../../scene/text/symbols.ts';

/** Words of the table of the vocabulary. */
export interface VocabularyWords {
  readonly title: string;
  readonly edit: string;
  /** How a text is read by such a vocabulary. */
  readonly reading: Readonly<Record<Reading, string>>;
  readonly place: string;
  readonly token: string;
  /** The field of the token at a place. */
  readonly at: (place: number) => string;
  /** What a special token is there for; null: one of a purpose of its own. */
  readonly role: (role: TokenRole | null) => string;
  readonly remove: (token: string) => string;
  readonly newToken: string;
  readonly add: string;
  readonly pasted: string;
  readonly pasteHint: string;
  readonly replace: string;
  readonly ofText: string;
  readonly characters: string;
  readonly words: string;
  /** What becomes of the weights. */
  readonly weights: string;
  readonly more: (shown: number, all: number) => string;
  readonly problem: (problem: TokenProblem) => string;
}
