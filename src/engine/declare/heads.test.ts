import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { elmanNetwork } from '../fixtures/sample.ts';
import { exponentShift } from '../operations/exponentiate.ts';
import { parameterNumbers, run } from '../run/trace.ts';
import type { HeadId } from './heads.ts';

const { POSITIVE_INFINITY: INF, NaN: NAN } = Number;

/** What a head makes of these logits: they are its weights, and the hidden state is 1. */
function answerTo(head: HeadId, logits: readonly number[]) {
  const sizes = { input: 1, hidden: 1, output: logits.length };
  const network = elmanNetwork({ head, activation: 'identity', sizes });
  const weights = new Float64Array(network.weightCount);
  parameterNumbers(network, weights, 'W_x').fill(1);
  parameterNumbers(network, weights, 'W_y').set(logits);
  const trace = run(network, weights, { kind: 'symbols', indices: Int32Array.of(0) });
  return (name: string) => [...trace.at(name, 0)];
}

describe('softmax', () => {
  test('shows the plain exponentials of ordinary logits', () => {
    const at = answerTo('softmax', [1, -2, 50]);
    expect(at('e')).toEqual([1, -2, 50].map(Math.exp));
    expect(exponentShift([1, -2, 50], 0, 3)).toBe(0);
  });

  test('subtracts the largest logit where one is far out, and gives the same answer', () => {
    const at = answerTo('softmax', [1000, 999, -1000]);
    expect(at('e')).toEqual([1, Math.exp(-1), 0]);
    expect(at('y')[0]).toBeCloseTo(1 / (1 + Math.exp(-1)), 14);
    expect(exponentShift([9, 3, 51, 9], 1, 2)).toBe(51);
  });

  test('makes probabilities that sum to 1, whatever the finite logits', () => {
    const logit = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(fc.array(logit, { minLength: 1, maxLength: 12 }), (logits) => {
        const at = answerTo('softmax', logits);
        expect(at('y').reduce((sum, y) => sum + y)).toBeCloseTo(1, 12);
        expect(at('o').reduce((sum, o) => sum + o)).toBe(1);
        expect(at('o').indexOf(1)).toBe(at('y').indexOf(Math.max(...at('y'))));
      }),
    );
  });

  test('chooses the first of equals, and nothing where nothing is largest', () => {
    expect(answerTo('softmax', [1, 2, 2])('o')).toEqual([0, 1, 0]);
    expect(answerTo('softmax', [1, NAN, 2])('o')).toEqual([0, 0, 0]);
    expect(answerTo('softmax', [1, INF, 2])('y')).toEqual([NAN, NAN, NAN]);
    expect(answerTo('softmax', [0, -INF])('y')).toEqual([1, 0]);
  });
});

describe('sigmoid', () => {
  test('says yes above one half, and only there', () => {
    const at = answerTo('sigmoid', [0, 1e-9, -5, INF, NAN]);
    expect(at('y')).toEqual([0.5, expect.closeTo(0.5, 8), expect.closeTo(0.0067, 4), 1, NAN]);
    expect(at('o')).toEqual([0, 1, 0, 1, 0]);
  });
});

describe('linear', () => {
  test('leaves the numbers as they are', () => {
    expect(answerTo('linear', [3, INF, NAN])('z')).toEqual([3, INF, NAN]);
  });
});
