import type { WriteWords } from '../sections/write.ts';
import { symbolNames } from './symbolNames.ts';

export const write: WriteWords = {
  bothWays:
    'A network that reads both ways cannot write on: its backward layer begins at the end of the text, and while it is writing there is no end yet. Choose one direction to let it write.',
  title: 'Writing on',
  stuck: (symbol, kind) =>
    symbol === null
      ? 'The numbers have become NaN or infinite, so there is no answer to go on with.'
      : kind === 'token'
        ? `The answer is “${symbol}”. No text that goes on with it would be read as this token, so it cannot be written.`
        : `The answer is “${symbol}”. The page reads a text character by character, so it cannot go on with it.`,
  start: 'Write on',
  stop: 'Stop',
  once: (reads) => `One ${reads === 'numbers' ? 'timestep' : symbolNames[reads]}`,
  temperature: 'Temperature',
  greedy: 'Always the likeliest.',
  seed: 'Seed',
  badTemperature: (most) => `Give a number from 0 to ${most}.`,
  another: 'Another seed',
  choices: (t, { temperature, isOwnSoftmax }) => {
    const made = [
      ...(isOwnSoftmax ? ['by softmax'] : []),
      ...(temperature === null ? [] : [`at temperature ${temperature}`]),
    ];
    return `Choose what follows t = ${t}${made.length > 0 ? ` · probabilities ${made.join(' ')}` : ''}`;
  },
  choose: (symbol, percent) => `Go on with ${symbol}, probability ${percent}`,
};
