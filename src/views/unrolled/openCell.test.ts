import { expect, test } from 'vitest';
import { liveValues, outcomeOf } from '../../engine/declare/live.ts';
import { type Network, vectorOf } from '../../engine/declare/network.ts';
import { phasesAt } from '../../engine/declare/phases.ts';
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

const openAt = (network: Network, t: number, phase: string, wide = layout) => {
  const live = liveValues(network, t, phase, wide.steps);
  const value = outcomeOf(network, t, phase, wide.steps) ?? '';
  return openVectors(network, { kind: 'now', phase, live, value }, t, 'h', wide);
};

test('as the cell state is made it is what stands open, and not a gate that waits for it', () => {
  for (const keys of ['cell=lstm.4', 'cell=lstm.4&peep=on']) {
    const network = networkOf(decode(`v=1&${keys}&x=hello&end`).scene);
    expect(openAt(network, 2, 'cell')[0]).toBe('c');
  }
});

test('what a phase makes of the cell stands open, also a gate that has nothing to let through yet', () => {
  for (const kind of ['rnn', 'lstm', 'gru'])
    for (const t of [0, 2])
      for (const pitch of [layout.pitch, 3 * layout.pitch]) {
        const network = cell(kind);
        for (const { id } of phasesAt(network, t)) {
          const made = outcomeOf(network, t, id);
          if (!made || vectorOf(network, made).part !== 'cell') continue;
          expect(openAt(network, t, id, { ...layout, pitch }), `${kind} ${t} ${id}`).toContain(
            made,
          );
        }
      }
});

test('what stands open is looked at or goes together with that, in the order of the formula', () => {
  const open = (kind: string, t: number, phase: string) => openAt(cell(kind), t, phase).join(' ');
  expect(open('rnn', 2, 'wh')).toBe('wh wx');
  expect(open('gru', 0, 'wx')).toBe('xr');
  expect(open('gru', 2, 'wh')).toBe('hr xr');
  // Neither has the terms of the other gates beside it, which only wait.
  expect(open('gru', 0, 'reset')).toBe('r');
  expect(open('gru', 2, 'reset')).toBe('r hn');
  expect(open('lstm', 0, 'candidate')).toBe('i g');
  expect(open('lstm', 2, 'squash')).toBe('og tc');
});

test('how wide the window is makes no difference', () => {
  for (const kind of ['rnn', 'lstm', 'gru'])
    for (const t of [0, 2])
      for (const { id } of phasesAt(cell(kind), t))
        expect(openAt(cell(kind), t, id, { ...layout, pitch: 5 * layout.pitch })).toEqual(
          openAt(cell(kind), t, id),
        );
});
