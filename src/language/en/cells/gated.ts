import type { PhaseWords } from '../../sections/cells.ts';
import type { ToldMoment } from '../../story.ts';

type Said = string | ((m: ToldMoment) => string);

const say = (said: Said, m: ToldMoment) => (typeof said === 'string' ? said : said(m));

export const at = (m: ToldMoment) => `t = ${m.t}`;
export const isFirst = (m: ToldMoment) => m.previous === 'none';
export const stateBefore = (m: ToldMoment) =>
  m.previous === 'start' ? 'the initial state' : `the hidden state of t = ${m.before}`;
/** Whether its layer reads from the end: what it has read before is the timestep after. */
export const isFromEnd = (m: ToldMoment) => m.before > m.t;
/** Who reads its state next. */
export const nextStep = (m: ToldMoment) =>
  isFromEnd(m) ? 'the timestep before this one' : 'the next timestep';
/** Whether a layer stands above. */
export const isBelow = ({ layer }: ToldMoment) => layer !== null && layer.number < layer.count;

export const readInput: PhaseWords = {
  name: 'W_x x',
  told: (m) => ({
    heading: 'The input, once for each gate',
    text: `Every gate has a matrix of its own. ${
      m.columns !== null
        ? 'Each multiplies the numbers just read.'
        : m.place < 0
          ? 'A vector of zeros stays zero in all of them.'
          : `The one-hot vector picks column ${m.place} of each.`
    }`,
    spoken: `${at(m)}: the input is multiplied by the matrix of each gate`,
  }),
};

export const readState = (text: Said): PhaseWords => ({
  name: 'W_h h',
  told: (m) => ({
    heading: 'The previous state, once for each gate',
    text: say(text, m),
    spoken: `${at(m)}: ${stateBefore(m)} is multiplied by the matrix of each gate`,
  }),
});

/** A phase that makes one vector: `is` is what its numbers are called in a sentence. */
export const makes = (
  name: string,
  text: Said,
  heading: Said = `The ${name}`,
  is = `the ${name}`,
): PhaseWords => ({
  name,
  told: (m) => ({
    heading: say(heading, m),
    text: say(text, m),
    spoken: `${at(m)}, unit ${m.unit}: ${is} is ${m.h}`,
  }),
});
