import { expect, test } from 'vitest';
import { CELLS, elmanNetwork } from '../fixtures/sample.ts';
import { groupsOf } from './groups.ts';
import { createPlan } from './plan.ts';
import { productPairs } from './productPairs.ts';
import { stagesOf } from './schedule.ts';

const groups = (spec: Parameters<typeof elmanNetwork>[0]) => {
  const network = elmanNetwork({ head: null, ...spec });
  const recurrent = stagesOf(network).find(({ direction }) => direction !== null)?.items ?? [];
  return groupsOf(recurrent, network.states).map((group) =>
    group.map(({ makes }) => makes).join(' '),
  );
};

test('the gates of a cell are worked out together', () => {
  expect(groups({ cell: 'lstm' })).toEqual([
    'hi hf hg ho',
    'ai af ag ao',
    'i f og',
    'g',
    'fc ig',
    'c',
    'tc',
    'h',
  ]);
  expect(groups({ cell: 'gru' }).slice(0, 4)).toEqual(['hr hz hn', 'ar az', 'r zg', 'rn zh']);
});

test('the gates that one product makes lie side by side, and each has its own numbers', () => {
  const network = elmanNetwork({ cell: 'lstm' });
  const plan = createPlan(network, 3, { kind: 'symbols', indices: Int32Array.of(0, 1, 2) });
  const slots = ['hi', 'hf', 'hg', 'ho'].map((name) => plan.values.get(name));
  expect(slots.map((slot) => slot?.stride)).toEqual([12, 12, 12, 12]);
  expect(new Set(slots.map((slot) => slot?.data.byteOffset)).size).toBe(4);
});

test('no operation is lost or done twice, whatever the cell', () => {
  for (const cell of CELLS) {
    const network = elmanNetwork({ ...cell, bias: 'double' });
    const all = groupsOf(network.operations, network.states).flat();
    expect(new Set(all)).toEqual(new Set(network.operations));
    expect(all).toHaveLength(network.operations.length);
    const summed = [...productPairs(network.operations, network).keys()].map(({ makes }) => makes);
    expect(summed).toEqual(cell.cell === 'rnn' ? [] : [cell.cell === 'lstm' ? 'c' : 'h']);
  }
});
