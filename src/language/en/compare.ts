import type { CompareWords } from '../sections/compare.ts';
import { plural } from './plural.ts';

export const compare: CompareWords = {
  name: 'Compare cells',
  heading: 'What does each cell still remember?',
  changed: (t, from, into) =>
    `At t = ${t}, “${from}” is replaced by “${into}”. The line is the distance between the two hidden states from then on.`,
  changedNumber: (t) =>
    `At t = ${t}, the input grows by 1. The line is the distance between the two hidden states from then on.`,
  into: 'Change it to',
  repeat: (steps) => `Repeat the text, ${plural(steps, 'step')}`,
  trained: 'Trained to remember the first letter',
  more: 'Add a network',
  addOwn: 'Add the network on the stage',
  less: (place) => `Remove network ${place + 1}`,
  network: (place) => `Network ${place + 1}`,
  drawn: (cell) => `${cell}, random weights`,
  shapes: { one: 'One layer', two: 'Two layers', both: 'Both directions' },
  shaped: (cell, shape) =>
    `${cell}, ${{ one: 'one layer', two: 'two layers', both: 'both directions' }[shape]}`,
  allShapes: 'One layer, two, both directions',
  bothWays:
    'A network that reads both ways also meets the change on its way back: its line begins earlier.',
  own: 'The network on the stage',
  units: (count, isOfTop) => `${plural(count, 'unit')}${isOfTop ? ' in the top layer' : ''}`,
  updates: (updates) => `trained here: ${plural(updates, 'update')}`,
  began: 'Started from',
  picture: (units, steps) =>
    `Hidden state of ${plural(units, 'unit')} over ${plural(steps, 'step')}, and how far the change moves it`,
  computing: 'Computing …',
  tooLarge: (weights) =>
    `The network on the stage has ${plural(weights, 'weight')}: too many to draw others like it beside it.`,
  alsoTooLarge: 'Too large as well.',
  ownAlone: 'Show the network on the stage alone',
  cannotRead: 'This network reads text, and the input is numbers. Choose another one.',
  now: {
    heading: (after) =>
      after < 0
        ? 'Before the change'
        : after === 0
          ? 'The change'
          : `${plural(after, 'step')} after the change`,
    about: (after) =>
      after < 0
        ? 'Both runs have read the same so far.'
        : after === 0
          ? 'From here on the two runs differ: this is how far their hidden states are apart.'
          : 'This is how far apart the hidden states of the two runs still are.',
  },
  after: (steps) => `after ${plural(steps, 'step')}`,
  share: 'of the first',
  apart: 'distance',
  distance:
    'Distance between the two hidden states, and the same as a percentage of the first distance',
  unmoved: 'The change does not move its hidden state.',
  nothingAfter: 'Nothing is read after the change.',
  remembers: (steps) => `Something is left after ${plural(steps, 'step')}.`,
  forgets: (steps) => `Less than 1% is left after ${plural(steps, 'step')}.`,
};
