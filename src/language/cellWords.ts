import type { NetworkSpec } from '../engine/declare/layers.ts';
import type { LevelName, NamePlace } from '../engine/declare/namePlace.ts';
import type { READING } from '../engine/declare/phases.ts';
import type { PhaseWords, ValueWords } from './sections/cells.ts';
import type { Story, ToldMoment } from './story.ts';
import type { Words } from './words.ts';

/** The phases in which a cell multiplies what it reads. */
const TAKES_INPUT = 'wx';

/** The phase in which both directions of a layer come together. */
const JOINS = 'join';

/** @throws Error where a phase has no words. */
function phaseWords(words: Words, { id, layer, cell, head, isEmbedded }: NamePlace): PhaseWords {
  const { reading, lookup, fromBelow, fromEmbedding, joined } = words.story;
  if (layer !== null && layer > 1 && id === TAKES_INPUT) return fromBelow;
  if (isEmbedded && id === TAKES_INPUT) return fromEmbedding;
  if (id === JOINS) return joined;
  const ofInput: Readonly<Record<typeof READING | 'lookup', PhaseWords>> = { x: reading, lookup };
  const tables = [words.cells[cell].phases, head && words.heads[head].phases, ofInput];
  for (const table of tables) {
    const found = table && own<PhaseWords>(table, id);
    if (found) return found;
  }
  throw new Error(`no words for the phase ${id} of ${cell}`);
}

/** What is said of a layer says of which. */
const inLayer = (words: Words, of: LevelName, said: string): string =>
  of.layer === null && of.direction === null ? said : words.story.inLayer(of, said);

/** What a network is called in a sentence: by its cell, by its layers where it has several, and by which of them read both ways. */
export function networkName(words: Words, spec: Named & Above): string {
  const { cell, above = [] } = spec;
  const { name } = words.cells[cell];
  const bothWays = [spec, ...above].flatMap(({ isBidirectional }, i) =>
    isBidirectional ? [i + 1] : [],
  );
  const isAlike = above.every((layer) => layer.cell === cell);
  return words.story.network(above.length + 1, isAlike ? name : null, bothWays);
}

type Named = Pick<NetworkSpec, 'cell' | 'isBidirectional'>;

/** The layers above the first, of a spec or of a scene. */
interface Above {
  readonly above?: readonly Named[];
}

/** The short name of a phase. */
export function phaseName(words: Words, phase: NamePlace): string {
  const { name } = phaseWords(words, phase);
  return inLayer(words, phase, typeof name === 'string' ? name : name(phase.activation));
}

/** What happens in a phase, unless its numbers have become NaN: then nothing of it is true. */
export function tell(words: Words, phase: NamePlace, moment: ToldMoment): Story {
  const { told, saysNaN } = phaseWords(words, phase);
  const story = told(moment);
  const heading = inLayer(words, phase, ofPlace(phase, story.heading));
  if (moment.isNumber || saysNaN) {
    const spoken = inLayer(words, phase, story.spoken);
    const text = [
      ofPlace(phase, story.text),
      ...(moment.isOfJoined ? [words.story.fromJoined] : []),
      ...ofPrevious(words, phase, moment),
    ].join(' ');
    return { ...story, heading, text, spoken };
  }
  const { text, spoken } = words.story.broken;
  return { heading, text, spoken: spoken(moment.t) };
}

/** A text with its symbols as formulas have them: those of a layer and a direction, of `W_h` under an arrow. */
function ofPlace({ layer, direction }: LevelName, text: string): string {
  if (layer === null && direction === null) return text;
  const over = direction === 'backward' ? 'left' : 'right';
  return text.replace(
    /(?<![A-Za-z_])([A-Za-z])_/g,
    (_, letter: string) =>
      `${direction === null ? letter : `\\over${over}arrow{${letter}}`}${layer === null ? '' : `^{(${layer})}`}_`,
  );
}

/** What is said of the state before, where it is not that of the timestep before: where it is a weight, or that of the timestep after. */
function ofPrevious({ story }: Words, { direction }: NamePlace, moment: ToldMoment): string[] {
  if (moment.starts !== null) return moment.isOfPrevious ? [story.fromStart(moment.starts)] : [];
  if (direction !== 'backward') return [];
  return [story.fromEnd(moment.previous === 'none' ? null : moment.before)];
}

/** What a value of a cell is, or of an embedding; null where it is only on the way to one that has a name. */
export const valueWords = (words: Words, { cell, id }: NamePlace): ValueWords | null =>
  own(words.cells[cell].values, id) ?? own({ v: { name: words.settings.embedding } }, id);

/** The name of a value that the rows of a figure can show. */
export const rowName = (words: Words, value: NamePlace): string =>
  inLayer(words, value, valueWords(words, value)?.name ?? words.far.sumBefore);

/** An entry of a table, and nothing that objects inherit. */
const own = <V>(table: Readonly<Record<string, V>>, key: string): V | null =>
  Object.hasOwn(table, key) ? (table[key] ?? null) : null;
