import { expect, test } from 'vitest';
import { backPhases } from '../../engine/back/backPhases.ts';
import { cells } from '../../engine/cells/table.ts';
import { decode } from '../../scene/link/link.ts';
import { networkOf } from '../../scene/read/derive.ts';
import { phaseSymbol } from './phaseSymbol.ts';

const named = (keys: string) => {
  const network = networkOf(decode(`v=1&net=xavier.1&x=hello&${keys}&end`).scene);
  return backPhases(network).map((phase) => phaseSymbol(network, phase).tex);
};

test('no two steps of the way back bear one name', () => {
  for (const cell of Object.keys(cells))
    for (const bias of ['bias=off', 'bias=on', 'bias=on&bias2=on']) {
      const names = named(`cell=${cell}.4&${bias}${cell === 'lstm' ? '&peep=on' : ''}`);
      expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
    }
});

test('a step that finds the gradients of weights names them', () => {
  expect(named('cell=rnn.4')).toEqual(['dz', 'dW_y', 'dh', 'da', 'dW_x, dW_h', 'dh_{t-1}']);
  expect(named('cell=lstm.4&bias=on')).toContain('dW_x, dW_h, \u2026');
});
