import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createNetwork } from '../declare/network.ts';
import { initialWeights } from '../learn/initial.ts';
import { stepLosses } from '../learn/stepLoss.ts';
import { largestPlaces, TOLD, toldLoss, toldOf } from './told.ts';
import { run } from './trace.ts';

test('the largest few are those that sorting all would give', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: -5, max: 5 })),
      fc.integer({ min: 1, max: 9 }),
      (numbers, most) => {
        const sorted = numbers
          .map((number, i) => [number, i] as const)
          .sort(([a, i], [b, j]) => b - a || i - j);
        expect([...largestPlaces(numbers, most)]).toEqual(sorted.slice(0, most).map(([, i]) => i));
      },
    ),
  );
});

test('what is told of a timestep is what its answers are', () => {
  const sizes = { input: 40, hidden: 5, output: 40 };
  const spec = { cell: 'gru', activation: 'tanh', bias: 'single', headBias: true } as const;
  const network = createNetwork({ ...spec, head: 'softmax', sizes });
  const indices = Int32Array.of(3, 9, 1, 30);
  const trace = run(network, initialWeights(network, 'xavier', 2), { kind: 'symbols', indices });
  const losses = stepLosses(trace, [9, 1, 30, -1]);
  for (let t = 0; t < 3; t++) {
    const told = toldOf(trace, t);
    const y = trace.at('y', t);
    expect(told.places).toHaveLength(TOLD);
    expect(told.places[0]).toBe(y.indexOf(Math.max(...y)));
    expect([...(told.values.get('y') ?? [])]).toEqual([...told.places].map((place) => y[place]));
    expect(toldLoss(trace, told, indices[t + 1] ?? -1)).toBeCloseTo(losses[t] ?? 0, 12);
  }
});
