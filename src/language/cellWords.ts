import type { CellId } from '../engine/cells/table.ts';
import type { HeadId } from '../engine/declare/heads.ts';
import type { READING } from '../engine/declare/phases.ts';
import type { PhaseWords, ValueWords } from './sections/cells.ts';
import type { Story, ToldMoment } from './story.ts';
import type { Words } from './words.ts';

/** What a network is made of, as far as its words go. */
interface Parts {
  readonly cell: CellId;
  readonly head: HeadId | null;
}

/** @throws Error where a phase has no words. */
function phaseWords(words: Words, { cell, head }: Parts, phase: string): PhaseWords {
  const reading: Readonly<Record<typeof READING, PhaseWords>> = { x: words.story.reading };
  const tables = [words.cells[cell].phases, head && words.heads[head].phases, reading];
  for (const table of tables) {
    const found = table && own<PhaseWords>(table, phase);
    if (found) return found;
  }
  throw new Error(`no words for the phase ${phase} of ${cell}`);
}

/** The short name of a phase; `activation` is the label of the one that the reader chose. */
export function phaseName(words: Words, parts: Parts, phase: string, activation: string): string {
  const { name } = phaseWords(words, parts, phase);
  return typeof name === 'string' ? name : name(activation);
}

/** What happens in a phase, unless its numbers have become NaN: then nothing of it is true. */
export function tell(words: Words, moment: ToldMoment): Story {
  const { told, saysNaN } = phaseWords(words, moment, moment.phase);
  const story = told(moment);
  if (moment.isNumber || saysNaN) return story;
  const { text, spoken } = words.story.broken;
  return { heading: story.heading, text, spoken: spoken(moment.t) };
}

/** What a value of a cell is; null where it is only on the way to one that has a name. */
export const valueWords = (words: Words, cell: CellId, value: string): ValueWords | null =>
  own(words.cells[cell].values, value);

/** The name of a value that the rows of a figure can show. */
export const rowName = (words: Words, cell: CellId, value: string): string =>
  valueWords(words, cell, value)?.name ?? words.far.sumBefore;

/** An entry of a table, and nothing that objects inherit. */
const own = <V>(table: Readonly<Record<string, V>>, key: string): V | null =>
  Object.hasOwn(table, key) ? (table[key] ?? null) : null;
