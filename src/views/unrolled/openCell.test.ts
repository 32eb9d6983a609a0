import { expect, test } from 'vitest';
import { liveValues } from '../../engine/declare/live.ts';
import { decode } from '../../scene/link/link.ts';
import { networkOf } from '../../scene/read/derive.ts';
import { layOutChain } from './layout.ts';
import { openVectors, signBetween } from './openCell.ts';

const cell = (kind: string) => networkOf(decode(`v=1&cell=${kind}&x=hello&end`).scene);

test('terms stand with a plus between them, and factors with a dot', () => {
  const [rnn, lstm, gru] = [cell('rnn'), cell('lstm'), cell('gru')];
  expect(signBetween(rnn, 'wh', 'wx')).toBe('+');
  expect(signBetween(rnn, 'a', 'h')).toBe('tanh');
  expect(signBetween(lstm, 'og', 'tc')).toBe('\u2299');
  expect(signBetween(lstm, 'c', 'tc')).toBe('tanh');
  expect(signBetween(gru, 'zg', 'n')).toBe('');
});

test('as the cell state is made it is what stands open, and not a gate that waits for it', () => {
  for (const keys of ['cell=lstm.4', 'cell=lstm.4&peep=on']) {
    const network = networkOf(decode(`v=1&${keys}&x=hello&end`).scene);
    const layout = layOutChain({
      width: 1100,
      height: 450,
      steps: 5,
      hidden: 4,
      inputs: 4,
      outputs: 4,
      isOneHot: true,
      lines: 0,
      span: null,
    });
    const live = liveValues(network, 2, 'cell');
    const open = openVectors(
      network,
      { kind: 'now', phase: 'cell', live, value: 'c' },
      2,
      'h',
      layout,
    );
    expect(open[0]).toBe('c');
  }
});
