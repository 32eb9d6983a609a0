import { glyph } from '../../figures/glyph.ts';
import { symbolsOf } from '../../scene/derive.ts';
import type { See } from '../see.ts';
import type { QuestionKind } from './kind.ts';

/** Symbols that are offered; of a larger vocabulary, the likeliest and the first others. */
const MOST = 6;

/** The timestep that is asked about, at the end where the reader's text is shorter. */
const timeOf = ({ t }: { readonly t: number }, see: See) => Math.min(t, see.last);

const readUpTo = (see: See, t: number) =>
  symbolsOf(see.scene)
    .slice(0, t + 1)
    .map(glyph)
    .join('');

/** Which symbol does the network answer? */
export const next: QuestionKind<'next'> = {
  options(question, see) {
    const right = see.answer(timeOf(question, see)).name;
    const known = see.scene.outputs === 'symbols' ? see.scene.vocabulary : [];
    const names = known.length > 0 ? known : Array.from(outputsOf(see), (_, i) => String(i));
    const shown = names.map(glyph);
    const few = shown.slice(0, MOST);
    return shown.includes(right) && !few.includes(right) ? [...few.slice(0, -1), right] : few;
  },
  answers(question, see) {
    const { name, share } = see.answer(timeOf(question, see));
    return share === '\u2014' ? [] : [name];
  },
  ask: (words, question, see) => words.next.ask(readUpTo(see, timeOf(question, see))),
  name: (_, option) => option,
  explain(words, question, see) {
    const t = timeOf(question, see);
    if (next.answers(question, see).length === 0) return words.next.none;
    const { name, share } = see.answer(t);
    return words.next.explain(readUpTo(see, t), name, share);
  },
};

const outputsOf = ({ trace }: See): { length: number } => ({
  length: trace.network.values.get('z')?.size ?? 0,
});
