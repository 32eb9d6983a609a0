import { expect, test } from 'vitest';
import type { CellOptions } from '../declare/cell.ts';
import { headOf, vectorOf } from '../declare/network.ts';
import { fileParameters } from '../declare/torch.ts';
import { CELLS, elmanNetwork, HEADS } from '../fixtures/sample.ts';
import { chosen } from '../operations/apply.ts';
import { type CellId, cells, hasOption } from './table.ts';

const IDS = Object.keys(cells) as CellId[];

test.each(CELLS)(
  'what a cell says of PyTorch is about its own numbers and weights: %o',
  (variant) => {
    const { values, parameters } = elmanNetwork({ ...variant, bias: 'double', headBias: true });
    const { torch } = cells[variant.cell];
    if (!torch) return;
    for (const value of Object.values(torch.inner)) expect([...values.keys()]).toContain(value);
    const lacking = variant.peepholes ? [] : Object.values(torch.besides ?? {});
    for (const part of Object.values(fileParameters(variant.cell)).flat())
      expect(parameters.has(part)).toBe(!lacking.includes(part));
  },
);

test.each(IDS)('a cell leaves open what it says, and nothing else: %s', (cell) => {
  const plain: CellOptions = {
    bias: 'single',
    reset: 'after',
    peepholes: false,
    f: chosen('tanh'),
  };
  const other = { reset: 'before', peepholes: true, f: chosen('relu') } as const;
  const { operations } = cells[cell];
  for (const option of ['reset', 'peepholes', 'f'] as const) {
    const changed = operations({ ...plain, [option]: other[option] });
    expect(JSON.stringify(changed) !== JSON.stringify(operations(plain))).toBe(
      hasOption(cell, option),
    );
  }
});

test.each(HEADS)('beside every cell the head %s has names and letters of its own', (head) => {
  for (const variant of CELLS) {
    const network = elmanNetwork({ ...variant, bias: 'double', head, headBias: true });
    expect(vectorOf(network, network.ports.state).isState).toBe(true);
    for (const port of Object.values(headOf(network)))
      if (port !== null) expect(vectorOf(network, port).part).toBe('head');
    const symbols = [...network.values.values()].flatMap(({ symbol }) => symbol ?? []);
    expect(symbols).toEqual([...new Set(symbols)]);
  }
});
