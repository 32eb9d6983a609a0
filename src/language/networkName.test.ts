import { expect, test } from 'vitest';
import { networkName } from './cellWords.ts';
import { en } from './en.ts';
import { ko } from './ko.ts';

const layer = (cell: 'rnn' | 'lstm', isBidirectional = false) => ({ cell, isBidirectional });
const both = (cell: 'rnn' | 'lstm') => layer(cell, true);

const NAMES = [
  [[layer('lstm')], 'LSTM', 'LSTM'],
  [[both('lstm')], 'bidirectional LSTM', '양방향 LSTM'],
  [[layer('lstm'), layer('lstm')], '2-layer LSTM', '2층 LSTM'],
  [[both('lstm'), both('lstm')], '2-layer bidirectional LSTM', '2층 양방향 LSTM'],
  [
    [both('lstm'), layer('lstm')],
    '2-layer LSTM with a bidirectional layer 1',
    '1층만 양방향인 2층 LSTM',
  ],
  [
    [layer('lstm'), both('rnn')],
    '2-layer network with a bidirectional layer 2',
    '2층만 양방향인 2층 네트워크',
  ],
  [
    [both('rnn'), both('rnn'), layer('rnn'), both('rnn')],
    '4-layer RNN with bidirectional layers 1, 2 and 4',
    '1·2·4층만 양방향인 4층 RNN',
  ],
] as const;

test.each(NAMES)('which layers read both ways is part of a name: %j', (layers, english, korean) => {
  const [first, ...above] = layers;
  expect(networkName(en, { ...first, above })).toBe(english);
  expect(networkName(ko, { ...first, above })).toBe(korean);
});
