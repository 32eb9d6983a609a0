import { brief } from '../../engine/explain/decimal.ts';
import { literal } from '../../figures/markdown/literal.ts';
import { rowDistance } from '../rows.ts';
import type { See } from '../see.ts';
import type { QuestionKind } from './kind.ts';

interface Asked {
  readonly word: string;
  readonly among: readonly string[];
}

/** Those that the network has a row for, each with how far its row is from the word's. */
const distances = ({ word, among }: Asked, see: See) =>
  among.map((other) => ({ id: other, distance: rowDistance(see, word, other) }));

/** Whose row of the embedding lies nearest to that of a word? */
export const nearest: QuestionKind<'nearest'> = {
  isAskable: (question, see) => distances(question, see).every(({ distance }) => distance !== null),
  options: ({ among }) => among,
  answers(question, see) {
    const found = distances(question, see).map(({ distance }) => distance ?? Number.NaN);
    const least = Math.min(...found);
    return question.among.filter((_, i) => found[i] === least);
  },
  ask: (words, { word }) => words.nearest.ask(literal(word)),
  name: (_, option) => option,
  explain: (words, question, see) =>
    words.nearest.explain(
      literal(question.word),
      distances(question, see).map(
        ({ id, distance }) => [literal(id), brief(distance ?? Number.NaN)] as const,
      ),
    ),
};
