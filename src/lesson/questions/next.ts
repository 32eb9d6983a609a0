import { glyph } from '../../figures/glyph.ts';
import { literal } from '../../figures/markdown/literal.ts';
import { symbolsOf } from '../../scene/read/derive.ts';
import { symbolKind, tokensFor } from '../../scene/text/symbols.ts';
import { readingOf } from '../../scene/text/tokens.ts';
import type { See } from '../see.ts';
import type { QuestionKind } from './kind.ts';

/** Symbols that are offered; of a larger vocabulary, the likeliest and the first others. */
export const MOST = 6;

/** The timestep that is asked about, at the end where the reader's text is shorter. */
const timeOf = ({ t }: { readonly t: number }, see: See) => Math.min(t, see.last);

export const readUpTo = (see: See, t: number) =>
  literal(
    shortened(
      symbolsOf(see.scene)
        .slice(0, t + 1)
        .map(glyph),
      readingOf(see.scene.vocabulary) === 'words' ? ' ' : '',
    ),
  );

/** More symbols than this are told by their first and their last. */
const WHOLE = 20;

const shortened = (symbols: readonly string[], between: string): string =>
  symbols.length > WHOLE
    ? `${symbols.slice(0, 4).join(between)}…${symbols.slice(-6).join(between)}`
    : symbols.join(between);

/** Which symbol does the network answer? */
export const next: QuestionKind<'next'> = {
  isAskable: (_, { scene, last }) =>
    scene.outputs === 'symbols' && scene.events === null && last >= 0,
  options(question, see) {
    const right = see.answerAt(timeOf(question, see))?.name ?? '';
    const { vocabulary } = see.scene;
    const tokens = tokensFor(vocabulary);
    const shown = vocabulary.map(glyph);
    // What stands for unknown words, or for an end, is no word to guess.
    const plain = shown.filter((_, i) => !tokens?.roleOf(vocabulary[i] ?? ''));
    const few = plain.slice(0, MOST);
    return shown.includes(right) && !few.includes(right) ? [...few.slice(0, -1), right] : few;
  },
  answers(question, see) {
    const answer = see.answerAt(timeOf(question, see));
    return answer ? [answer.name] : [];
  },
  ask: (words, question, see) =>
    words.next.ask(readUpTo(see, timeOf(question, see)), symbolKind(see.scene.vocabulary)),
  name: (_, option) => option,
  explain(words, question, see) {
    const t = timeOf(question, see);
    const answer = see.answerAt(t);
    if (!answer) return words.next.none;
    const { share, tied } = answer;
    const name = literal(answer.name);
    return tied > 1
      ? words.next.tied(readUpTo(see, t), name, share, tied)
      : words.next.explain(readUpTo(see, t), name, share);
  },
};
