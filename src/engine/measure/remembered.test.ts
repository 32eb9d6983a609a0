import { expect, test } from 'vitest';
import { createNetwork } from '../declare/network.ts';
import { initialWeights } from '../learn/initial.ts';
import { forgottenAfter, rememberedOf } from './remembered.ts';

const symbols = (indices: readonly number[]) =>
  ({ kind: 'symbols', indices: Int32Array.from(indices) }) as const;

test.each(['rnn', 'lstm', 'gru'] as const)(
  'what comes before the change stays as it is, and what comes after moves: %s',
  (cell) => {
    const network = createNetwork({
      cell,
      activation: 'tanh',
      bias: 'none',
      head: null,
      headBias: false,
      sizes: { input: 3, hidden: 4, output: 1 },
    });
    const weights = initialWeights(network, 'xavier', 3);
    const { distances, states, size } = rememberedOf(
      network,
      weights,
      symbols([0, 1, 2, 1, 0]),
      symbols([0, 1, 0, 1, 0]),
    );
    expect([...distances.slice(0, 2)]).toEqual([0, 0]);
    expect([...distances.slice(2)].every((distance) => distance > 0)).toBe(true);
    expect(states.length).toBe(5 * size);
  },
);

test('a trace is forgotten when it stays below the share for good', () => {
  const distances = Float64Array.of(0, 1, 0.005, 0.5, 0.004, 0.003);
  expect(forgottenAfter(distances, 1, 0.01)).toBe(3);
  expect(forgottenAfter(distances, 1, 0.001)).toBeNull();
  expect(forgottenAfter(Float64Array.of(0, 0), 0, 0.01)).toBeNull();
});
