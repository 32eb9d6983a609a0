import type { LearnWords } from '../../language/sections/learn.ts';
import type { See } from '../see.ts';
import type { Question } from '../types.ts';
import { explodes } from './explodes.ts';
import { forgets } from './forgets.ts';
import { guess } from './guess.ts';
import type { QuestionKind } from './kind.ts';
import { moves } from './moves.ts';
import { nearest } from './nearest.ts';
import { next } from './next.ts';
import { says } from './says.ts';
import { sign } from './sign.ts';

const kinds: { readonly [K in Question['kind']]: QuestionKind<K> } = {
  sign,
  next,
  guess,
  moves,
  explodes,
  forgets,
  says,
  nearest,
};

/** A question about the scene as it is, in words, with its answer. */
export interface Asked {
  readonly ask: string;
  readonly options: readonly { readonly id: string; readonly name: string }[];
  /** The ids of the right options; none where the numbers allow none. */
  readonly answers: readonly string[];
  readonly explain: string;
}

/** Judges a question on a scene; null where the scene does not have what is asked about. */
export function judge(question: Question, see: See, words: LearnWords['question']): Asked | null {
  // One kind's functions fit that kind's question; the compiler cannot follow this through a table.
  const kind = kinds[question.kind] as QuestionKind<Question['kind']>;
  if (!kind.isAskable(question, see)) return null;
  return {
    ask: kind.ask(words, question, see),
    options: kind.options(question, see).map((id) => ({ id, name: kind.name(words, id, see) })),
    answers: kind.answers(question, see),
    explain: kind.explain(words, question, see),
  };
}
