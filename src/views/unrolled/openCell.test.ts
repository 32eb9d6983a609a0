import { expect, test } from 'vitest';
import { decode } from '../../scene/link/link.ts';
import { networkOf } from '../../scene/read/derive.ts';
import { signBetween } from './openCell.ts';

const cell = (kind: string) => networkOf(decode(`v=1&cell=${kind}&x=hello&end`).scene);

test('terms stand with a plus between them, and factors with a dot', () => {
  const [rnn, lstm, gru] = [cell('rnn'), cell('lstm'), cell('gru')];
  expect(signBetween(rnn, 'wh', 'wx')).toBe('+');
  expect(signBetween(rnn, 'a', 'h')).toBe('tanh');
  expect(signBetween(lstm, 'og', 'tc')).toBe('\u2299');
  expect(signBetween(lstm, 'c', 'tc')).toBe('tanh');
  expect(signBetween(gru, 'zg', 'n')).toBe('');
});
