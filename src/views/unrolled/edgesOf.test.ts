import { expect, test } from 'vitest';
import { levelsOf } from '../../engine/declare/levels.ts';
import { decode } from '../../scene/link/link.ts';
import { networkOf } from '../../scene/read/derive.ts';
import { edgesOf, isReadAbove } from './edgesOf.ts';

/** What is written beside the arrows of t = 3, and whether each comes from what the rows show. */
const written = (keys: string, shown: string) => {
  const network = networkOf(decode(`v=1&${keys}&x=hello&end`).scene);
  const { input, state, output } = edgesOf(network, shown);
  return [input, state, output].map((edge) =>
    edge ? `${edge.isFromRows ? '' : 'not the rows: '}${edge.symbol(3)}` : null,
  );
};

test('between hidden states stands the matrix that multiplies them', () => {
  expect(written('cell=rnn.4', 'h')).toEqual(['W_x', 'W_h', 'W_y']);
  expect(written('cell=lstm.4&peep=on', 'h')).toEqual(['W_x', 'W_h', 'W_y']);
  expect(written('cell=gru.4', 'h')).toEqual(['W_x', 'W_h', 'W_y']);
});

test('between cell states stands the forget gate, and the output is of the hidden state', () => {
  const cellState = ['W_x', 'f_{3}', 'not the rows: W_y h_{3}'];
  expect(written('cell=lstm.4', 'c')).toEqual(cellState);
  expect(written('cell=lstm.4&peep=on', 'c')).toEqual(cellState);
});

test('what is no state comes from the hidden state of before, through a matrix of its own', () => {
  const gate = (k: string) => [
    `W_{x${k}}`,
    `not the rows: W_{h${k}} h_{2}`,
    'not the rows: W_y h_{3}',
  ];
  expect(written('cell=lstm.4', 'f')).toEqual(gate('f'));
  expect(written('cell=lstm.4', 'og')).toEqual(gate('o'));
  expect(written('cell=gru.4', 'zg')).toEqual(gate('z'));
  expect(written('cell=rnn.4', 'a')).toEqual([
    'W_x',
    'not the rows: W_h h_{2}',
    'not the rows: W_y h_{3}',
  ]);
});

test('what leaves a cell upwards is what something above reads at that timestep', () => {
  const readAt = (keys: string) => {
    const network = networkOf(decode(`v=1&${keys}&x=hello&end`).scene);
    return levelsOf(network).map((level) =>
      [0, 2, 4].map((t) =>
        isReadAbove({ network, steps: 5 }, level.network, level.network.ports.state, t),
      ),
    );
  };
  const [always, atLast, atFirst] = [
    [true, true, true],
    [false, false, true],
    [true, false, false],
  ];
  expect(readAt('cell=lstm.4')).toEqual([always]);
  expect(readAt('cell=rnn.4&up=gru.3&when=last')).toEqual([always, atLast]);
  expect(readAt('cell=rnn.4&both=on')).toEqual([always, always]);
  expect(readAt('cell=rnn.4&both=on&when=last')).toEqual([atLast, atLast]);
  expect(readAt('cell=rnn.4&both=on&when=ends')).toEqual([atLast, atFirst]);
  expect(readAt('cell=rnn.4&up=rnn.3.tanh.both&when=ends')).toEqual([always, atLast, atFirst]);
});
