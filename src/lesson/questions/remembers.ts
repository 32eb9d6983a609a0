import { CELLS, memoryOf } from '../memoryOf.ts';
import { type See, small } from '../see.ts';
import type { QuestionKind } from './kind.ts';

const NAMES: Readonly<Record<string, string>> = { rnn: 'RNN', lstm: 'LSTM', gru: 'GRU' };

const nameOf = (cell: string) => NAMES[cell] ?? cell;

const movedAt = ({ t }: { readonly t: number }, see: See) =>
  CELLS.map((cell) => {
    const norms = memoryOf(see.scene, cell);
    return { cell, moved: norms[Math.min(t, norms.length - 1)] ?? Number.NaN };
  });

/** Which cell still remembers? The one whose state a changed first input moves most. */
export const remembers: QuestionKind<'remembers'> = {
  options: () => CELLS,
  answer(question, see) {
    const all = movedAt(question, see).filter(({ moved }) => Number.isFinite(moved) && moved > 0);
    if (all.length === 0) return null;
    return all.reduce((a, b) => (b.moved > a.moved ? b : a)).cell;
  },
  ask: (words, { t }) => words.remembers.ask(t),
  name: (_, option) => nameOf(option),
  explain: (words, question, see) =>
    words.remembers.explain(
      Math.min(question.t, see.last),
      movedAt(question, see).map(({ cell, moved }) => [nameOf(cell), small(moved)] as const),
    ),
};
