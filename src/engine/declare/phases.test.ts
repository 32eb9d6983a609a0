import { describe, expect, test } from 'vitest';
import { BIASES, CELLS, elmanNetwork, STACKS, someNumbers } from '../fixtures/sample.ts';
import { run } from '../run/trace.ts';
import { absentAt, phasesAt, phasesOf } from './phases.ts';

const ids = (phases: readonly { readonly id: string }[]) => phases.map(({ id }) => id);

describe('the phases of a timestep', () => {
  test('are the steps of the lesson, in order', () => {
    expect(ids(phasesAt(elmanNetwork(), 1))).toEqual([
      'x',
      'wx',
      'wh',
      'sum',
      'f',
      'wy',
      'softmax',
      'choose',
    ]);
  });

  test('at the start lack W_h and a sum of one term: there is no previous state', () => {
    const network = elmanNetwork();
    expect(ids(phasesAt(network, 0))).toEqual(['x', 'wx', 'f', 'wy', 'softmax', 'choose']);
    expect([...absentAt(network, 0)]).toEqual(['wh']);
  });

  test('at the start have a sum where there is a bias to add', () => {
    const network = elmanNetwork({ bias: 'single' });
    expect(ids(phasesAt(network, 0))).toContain('sum');
    expect(ids(phasesAt(network, 0))).not.toContain('wh');
  });

  test('of the gated cells are their gates, their candidate and what becomes of them', () => {
    const own = (spec: Parameters<typeof elmanNetwork>[0]) =>
      ids(phasesAt(elmanNetwork({ head: null, ...spec }), 1)).join(' ');
    expect(own({ cell: 'lstm' })).toBe('x wx wh input forget candidate output cell squash state');
    expect(own({ cell: 'lstm', peepholes: true })).toBe(
      'x wx wh input forget candidate cell output squash state',
    );
    expect(own({ cell: 'gru' })).toBe('x wx wh reset update candidate state');
    expect(ids(phasesAt(elmanNetwork({ cell: 'gru', head: null }), 0))).toEqual([
      'x',
      'wx',
      'reset',
      'update',
      'candidate',
      'state',
    ]);
  });

  test('what t = 0 lacks is what would be zero without a state before it', () => {
    for (const cell of CELLS)
      for (const bias of BIASES) {
        const network = elmanNetwork({ ...cell, bias });
        const trace = run(network, someNumbers(network.weightCount, 1), {
          kind: 'symbols',
          indices: Int32Array.of(0),
        });
        const zeros = network.operations
          .map(({ makes }) => makes)
          .filter((name) => trace.at(name, 0).every((number) => number === 0));
        expect([...absentAt(network, 0)]).toEqual(zeros);
      }
  });

  test('end as the head does', () => {
    const last = (head: 'sigmoid' | 'linear' | null, headBias = false) =>
      ids(phasesAt(elmanNetwork({ head, headBias }), 3)).slice(5);
    expect(last('sigmoid')).toEqual(['wy', 'sigmoid', 'choose']);
    expect(last('linear')).toEqual(['wy']);
    expect(last('linear', true)).toEqual(['wy', 'by']);
    expect(last(null)).toEqual([]);
  });

  test('hold every operation, each once', () => {
    for (const cell of [...CELLS, ...STACKS]) {
      const network = elmanNetwork({ bias: 'double', headBias: true, ...cell });
      expect(phasesOf(network).flatMap(({ operations }) => operations)).toEqual(network.operations);
      expect(new Set(ids(phasesOf(network))).size).toBe(phasesOf(network).length);
    }
  });
});
