import { literal } from '../../figures/markdown/literal.ts';
import type { See } from '../see.ts';
import type { QuestionKind } from './kind.ts';
import { readUpTo } from './next.ts';

/** The timestep that is asked about, at the end where the reader's text is shorter. */
const timeOf = ({ t }: { readonly t: number }, see: See) => Math.min(t, see.last);

/** Which of its named answers does the network give at a timestep? */
export const says: QuestionKind<'says'> = {
  isAskable: (_, { scene, last }) =>
    typeof scene.outputs === 'number' &&
    scene.outputs > 1 &&
    new Set(scene.answers.filter((name) => name !== '')).size === scene.outputs &&
    scene.head === 'softmax' &&
    scene.events === null &&
    last >= 0,
  options: (_, { scene }) => scene.answers,
  answers(question, see) {
    const answer = see.answerAt(timeOf(question, see));
    return answer ? [answer.name] : [];
  },
  ask(words, question, see) {
    const t = timeOf(question, see);
    return words.says.ask(
      readUpTo(see, see.last),
      t === see.last ? null : { t, symbol: see.symbol(t) },
    );
  },
  name: (_, option) => option,
  explain(words, question, see) {
    const t = timeOf(question, see);
    const answer = see.answerAt(t);
    return answer ? words.says.explain(t, literal(answer.name), answer.share) : words.next.none;
  },
};
