import { readAddress } from '../../engine/explain/address.ts';
import { fixed } from '../../engine/explain/decimal.ts';
import { writeOut } from '../../engine/explain/written.ts';
import { isPresent, type See } from '../see.ts';
import type { QuestionKind } from './kind.ts';
import { questionText } from './questionText.ts';

/** Is a number positive or negative? */
export const sign: QuestionKind<'sign'> = {
  isAskable: ({ at }, { trace }) => isPresent(trace, at),
  options: () => ['positive', 'negative', 'zero'],
  answers({ at }, see) {
    const value = see.number(at);
    if (Number.isNaN(value)) return [];
    return [value > 0 ? 'positive' : value < 0 ? 'negative' : 'zero'];
  },
  ask: (words, { at }, { trace }) => words.sign.ask(questionText(at, trace.network)),
  name: (words, option) => words.sign.options[option as 'positive' | 'negative' | 'zero'],
  explain(words, { at }, see) {
    if (Number.isNaN(see.number(at))) return '';
    return words.sign.explain(
      questionText(at, see.trace.network),
      fixed(see.number(at), 4),
      lastStage(see, at),
    );
  },
};

/** The last stage of the written-out line before its result, such as `tanh(1.39)`. */
function lastStage({ trace }: See, at: string): string {
  const addressed = readAddress(at);
  if (addressed?.kind !== 'value') return '';
  const { stages } = writeOut(trace, addressed.name, addressed.t, addressed.unit ?? 0);
  const stage = stages[stages.length - 2] ?? stages[stages.length - 1] ?? [];
  return stage.map(({ text }) => text).join('');
}
