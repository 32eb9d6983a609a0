import { glyph } from '../../figures/glyph.ts';
import { literal } from '../../figures/markdown/literal.ts';
import { symbolsOf } from '../../scene/read/derive.ts';
import { symbolKind } from '../../scene/text/symbols.ts';
import type { See } from '../see.ts';
import type { QuestionKind } from './kind.ts';
import { MOST, readUpTo } from './next.ts';

interface At {
  readonly t: number;
}

/** The last timestep that has one after it, where the reader's text is shorter. */
const timeOf = ({ t }: At, see: See) => Math.min(t, see.last - 1);

const comingAfter = (question: At, see: See) =>
  glyph(symbolsOf(see.scene)[timeOf(question, see) + 1] ?? '');

/** Which symbol comes next in the text? The reader says, and then the network. */
export const guess: QuestionKind<'guess'> = {
  isAskable: (_, { scene, last }) =>
    scene.outputs === 'symbols' && scene.events === null && last >= 1,
  options(question, see) {
    const right = comingAfter(question, see);
    const few = see.scene.vocabulary.map(glyph).slice(0, MOST);
    return few.includes(right) ? few : [...few.slice(0, MOST - 1), right];
  },
  answers: (question, see) => [comingAfter(question, see)],
  ask: (words, question, see) =>
    words.guess.ask(readUpTo(see, timeOf(question, see)), symbolKind(see.scene.vocabulary)),
  name: (_, option) => option,
  explain(words, question, see) {
    const t = timeOf(question, see);
    const answer = see.answerAt(t);
    return words.guess.explain(
      literal(comingAfter(question, see)),
      symbolKind(see.scene.vocabulary),
      answer && { name: literal(answer.name), share: answer.share },
    );
  },
};
