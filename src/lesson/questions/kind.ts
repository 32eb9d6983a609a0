import type { LearnWords } from '../../language/sections/learn.ts';
import type { See } from '../see.ts';
import type { Question } from '../types.ts';

/** A way of asking. All of it is computed from the scene as it is, so that it holds after any change. */
export interface QuestionKind<K extends Question['kind']> {
  /** Whether the scene has what is asked about; where it has not, nothing is asked. */
  readonly isAskable: (question: Extract<Question, { kind: K }>, see: See) => boolean;
  /** What can be answered. */
  readonly options: (question: Extract<Question, { kind: K }>, see: See) => readonly string[];
  /** Which of the options are right: one, as a rule; none where the numbers allow none. */
  readonly answers: (question: Extract<Question, { kind: K }>, see: See) => readonly string[];
  readonly ask: (
    words: LearnWords['question'],
    question: Extract<Question, { kind: K }>,
    see: See,
  ) => string;
  /** An option in the reader's words. */
  readonly name: (words: LearnWords['question'], option: string, see: See) => string;
  /** Why the answer is what it is, with its numbers; empty where there is no more to say. */
  readonly explain: (
    words: LearnWords['question'],
    question: Extract<Question, { kind: K }>,
    see: See,
  ) => string;
}
