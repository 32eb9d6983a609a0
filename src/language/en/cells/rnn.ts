import type { WordsOfCell } from '../../sections/cells.ts';
import type { ToldMoment } from '../../story.ts';
import { far } from '../far.ts';
import { at, isFirst, isFromEnd, nextStep, stateBefore } from './gated.ts';

const unitOf = (m: ToldMoment) => `hidden unit ${m.unit}`;

export const rnn: WordsOfCell<'rnn'> = {
  name: 'RNN',
  about: 'Elman’s network: one state, one activation.',
  conventions: null,
  phases: {
    wx: {
      name: 'W_x x',
      told: (m) => ({
        heading: 'Multiply the input by W_x',
        text:
          m.columns !== null
            ? far.productText
            : m.place < 0
              ? 'A vector of zeros gives zeros, whatever it is multiplied by.'
              : `A one-hot vector picks column ${m.place} of W_x. This is what the input itself adds to the sum.`,
        spoken:
          m.columns !== null
            ? `${at(m)}: W x times x`
            : m.place < 0
              ? `${at(m)}: W x times x is all zeros`
              : `${at(m)}: W x times x is column ${m.place} of W x`,
      }),
    },
    wh: {
      name: 'W_h h',
      told: (m) => ({
        heading: 'Multiply the previous state by W_h',
        text: `The hidden state of ${isFromEnd(m) ? 'the timestep after this one' : 'the previous timestep'} comes back in: this arrow is what makes the network recurrent. W_h is the same at every timestep.`,
        spoken: `${at(m)}: W h times ${stateBefore(m)}`,
      }),
    },
    sum: {
      name: 'sum',
      told: (m) => ({
        heading: 'Add them up',
        text: isFirst(m)
          ? 'The bias is added to the product with the input, unit by unit. There is no previous state yet.'
          : `The products with the input and with the previous state are added, unit by unit${m.hasBias ? ', with the bias' : ''}.`,
        spoken: `${at(m)}, ${unitOf(m)}: the sum is ${m.a}`,
      }),
    },
    f: {
      name: (activation) => activation,
      told: (m) => ({
        heading: `Through ${m.activation}`,
        text: activated(m),
        spoken: `${at(m)}, ${unitOf(m)}: ${m.activation} of ${m.a} is ${m.h}`,
      }),
    },
  },
  values: {
    h: { name: 'hidden state', before: 'previous state' },
  },
};

/** What the activation makes of the sum, as the run has it. */
function activated(m: ToldMoment): string {
  const made = `The activation turns the sum into the ${m.previous === 'state' ? 'new hidden state' : `first hidden state, h_${m.t}`}`;
  if (m.isZero)
    return `${made}. Every unit of it is 0: to ${nextStep(m)} this is as if nothing had been read.`;
  const from = {
    none: `There is no previous state, so it comes from the input ${m.hasBias ? 'and the bias' : 'alone'}.`,
    start: 'It is computed from what was just read and from the initial state.',
    state: `It is computed from what was just read and from the previous state, and so from everything since t = ${m.before < m.t ? 0 : m.steps - 1}.`,
  };
  return `${made}. ${from[m.previous]}`;
}
