import type { Direction } from '../../engine/declare/layers.ts';
import type { LevelName } from '../../engine/declare/namePlace.ts';
import type { PhaseWords } from '../sections/cells.ts';
import type { Broken, ToldMoment } from '../story.ts';
import { at } from './cells/gated.ts';
import { far } from './far.ts';
import { plural } from './plural.ts';
import { symbolNames } from './symbolNames.ts';

/** What the vocabulary is made of. */
const unit = (m: Pick<ToldMoment, 'symbolKind'>) => symbolNames[m.symbolKind];

/** What the eye sees in the place of tokens. */
const seen = (m: Pick<ToldMoment, 'symbolKind'>) => (m.symbolKind === 'token' ? 'word' : unit(m));

/** Reading the input, the first phase of every network. */
export const reading: PhaseWords = {
  name: 'read x',
  told(m) {
    if (m.columns !== null)
      return {
        heading: far.readNumbers,
        text: far.readText(m.columns),
        spoken: `${at(m)}: reads ${m.symbol}`,
      };
    return m.place < 0
      ? {
          heading: `“${m.symbol}” is unknown`,
          text: `The network does not know this ${unit(m)}, so it reads a vector of zeros.`,
          spoken: `${at(m)}: unknown ${unit(m)} ${m.symbol}, read as a vector of zeros`,
        }
      : {
          heading: m.readAs === null ? `Read “${m.symbol}”` : `Read “${m.symbol}” as ${m.readAs}`,
          text: `${m.symbol === '↵' ? '↵ is the line break: a line begins and ends with it. ' : ''}${m.readAs === null ? '' : `“${m.symbol}” is not in the vocabulary, and ${m.readAs} stands for all that is not. `}A network cannot see ${seen(m)}s. ${
            m.embedding === null
              ? `It reads a one-hot vector instead: of its ${plural(m.vocabulary, 'number')}, only the one at position ${m.place} is 1.`
              : `It reads a position instead: of the ${plural(m.vocabulary, unit(m))} that it knows, this is number ${m.place}.`
          }`,
          spoken: `${at(m)}: ${unit(m)} ${m.symbol}${m.readAs === null ? '' : `, read as ${m.readAs}`}, ${m.embedding === null ? 'one-hot at ' : ''}position ${m.place}`,
        };
  },
};

/** The row of a symbol is taken out of the embedding. */
export const lookup: PhaseWords = {
  name: 'embedding',
  told: (m) =>
    m.place < 0
      ? {
          heading: 'No row in the embedding',
          text: `The network does not know this ${unit(m)}, so E has no row for it. Its vector is all zeros.`,
          spoken: `${at(m)}: unknown ${unit(m)}, a vector of zeros`,
        }
      : {
          heading: `Look up row ${m.place} of E`,
          text: `The embedding E has a row of ${plural(m.embedding ?? 0, 'number')} for every ${unit(m)}. The row of “${m.symbol}” is its vector, just as it stands; training changes it like any other weight.`,
          spoken: `${at(m)}: row ${m.place} of the embedding is the vector of ${m.symbol}`,
        },
};

export const fromEmbedding: PhaseWords = {
  name: 'W_x v',
  told: (m) => ({
    heading: 'Multiply the vector by W_x',
    text: `The input of the cell is the vector of “${m.symbol}” from the embedding. Unlike in a one-hot vector, every number of it counts.`,
    spoken: `${at(m)}: W x times the vector of ${m.symbol}`,
  }),
};

export const broken: Broken = {
  text: 'Some of these numbers are NaN, “not a number”: earlier numbers grew beyond what a computer can hold, and nothing can be computed from those.',
  spoken: (t) => `t = ${t}: some of these numbers are NaN`,
};

const WAYS: Readonly<Record<Direction, string>> = { forward: 'forward', backward: 'backward' };

export const inLayer = (of: LevelName, said: string): string => {
  const name = layer(of);
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}: ${said}`;
};

export const fromEnd = (before: number | null): string =>
  before === null
    ? 'This direction reads from the end, so it begins here: there is no state before this one.'
    : `This direction reads from the end, so the state before is that of t = ${before}.`;

export const fromStart = (symbol: string): string =>
  `The previous state is the initial state ${symbol} here. It need not be zeros: it is weights of the network, learned like all others.`;

export const fromJoined =
  'Here the hidden state is both directions joined: its first half is the forward one, its second half the backward one.';

export const joined: PhaseWords = {
  name: 'join',
  told: (m) => ({
    heading: 'Join both directions',
    text: m.isOfEnds
      ? `What each direction ends with is joined into one vector: the forward state of t = ${m.t} and the backward state of t = 0. Both have read everything.`
      : 'The two states are joined into one vector. Its first half is the forward state, of what was read up to here; its second half is the backward state, of what is read from here to the end.',
    spoken: `${at(m)}: both directions become one vector`,
  }),
};

export const fromBelow: PhaseWords = {
  name: 'W_x h',
  told(m) {
    const below = `layer ${(m.layer?.number ?? 2) - 1}`;
    return {
      heading: `Multiply the state of ${below} by W_x`,
      text: `The input of this layer is not what was read, but the hidden state that ${below} has just made. Every number of it counts.`,
      spoken: `${at(m)}: W x times the hidden state of ${below}`,
    };
  },
};

export const layer = ({ layer, direction }: LevelName): string =>
  [layer === null ? '' : `layer ${layer}`, direction === null ? '' : WAYS[direction]]
    .filter((part) => part !== '')
    .join(' ');

export function network(layers: number, cell: string | null, bothWays: readonly number[]): string {
  const areAll = bothWays.length === layers;
  const which = `${bothWays.length > 1 ? 'layers' : 'layer'} ${listed(bothWays)}`;
  return [
    ...(layers > 1 ? [`${layers}-layer`] : []),
    ...(areAll ? ['bidirectional'] : []),
    cell ?? 'network',
    ...(areAll || bothWays.length === 0
      ? []
      : [`with ${bothWays.length > 1 ? '' : 'a '}bidirectional ${which}`]),
  ].join(' ');
}

/** Layers by their numbers. */
const listed = (numbers: readonly number[]) =>
  [numbers.slice(0, -1).join(', '), ...numbers.slice(-1)].filter(Boolean).join(' and ');

export const whichLayer = 'Layer';
