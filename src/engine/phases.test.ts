import { describe, expect, test } from 'vitest';
import { elmanNetwork } from './fixtures/sample.ts';
import { absentAtStart, phasesAt, phasesOf } from './phases.ts';

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
    expect([...absentAtStart(network)]).toEqual(['wh']);
  });

  test('at the start have a sum where there is a bias to add', () => {
    const network = elmanNetwork({ bias: 'single' });
    expect(ids(phasesAt(network, 0))).toContain('sum');
    expect(ids(phasesAt(network, 0))).not.toContain('wh');
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
    const network = elmanNetwork({ bias: 'double', headBias: true });
    expect(phasesOf(network).flatMap(({ operations }) => operations)).toEqual(network.operations);
  });
});
