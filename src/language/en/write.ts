import type { WriteWords } from '../sections/write.ts';

export const write: WriteWords = {
  title: 'Writing on',
  start: 'Write on',
  stop: 'Stop',
  once: (isNumbers) => (isNumbers ? 'One timestep' : 'One symbol'),
  temperature: 'Temperature',
  greedy: 'Always the likeliest.',
  seed: 'Seed',
  badTemperature: (most) => `Give a number from 0 to ${most}.`,
  another: 'Another seed',
  choices: (t) => `Choose what follows t = ${t}`,
  choose: (symbol, percent) => `Let ${symbol} follow, chance ${percent}`,
};
