import { expect, test } from 'vitest';
import { formatOf } from '../declare/layers.ts';
import { createNetwork } from '../declare/network.ts';
import { initialWeights } from '../learn/initial.ts';
import { createForward } from './forward.ts';
import { traceOfPieces } from './pieces.ts';
import { run, traceIn } from './trace.ts';
import { type Course, coreOf, hasManyAnswers, MANY, vastTrace } from './vast.ts';

const SPEC = {
  cell: 'lstm',
  activation: 'tanh',
  bias: 'single',
  headBias: true,
} as const;

test.each([
  ['an embedding', { embedding: 5, head: 'softmax', output: MANY + 90 }],
  ['one-hot symbols', { head: 'softmax', output: MANY + 90 }],
  ['singles', { embedding: 5, head: 'softmax', output: MANY + 90, numbers: 'float32' }],
  ['few answers', { embedding: 5, head: 'sigmoid', output: 2 }],
  ['few symbols', { embedding: 5, head: 'linear', output: MANY + 1, input: 7 }],
  ['two layers, both directions', { head: 'softmax', output: MANY + 4, isBidirectional: true }],
] as const)('a run of very many symbols has the numbers of any other: %s', (_, given) => {
  const { output, input = MANY + 90, ...spec } = { input: MANY + 90, ...given };
  const above = 'isBidirectional' in spec ? [{ ...SPEC, cell: 'gru', hidden: 3 } as const] : [];
  const network = createNetwork({ ...SPEC, ...spec, above, sizes: { input, hidden: 6, output } });
  const weights = initialWeights(network, 'xavier', 4);
  const indices = Int32Array.of(5, 1, 6, 3, -1, 5, 2);
  const trace = run(network, weights, { kind: 'symbols', indices });
  // A timestep at a time is how the head of many answers is computed: the sums of two at once have another order.
  const plan = createForward(
    network,
    indices.length,
    { kind: 'symbols', indices },
    formatOf(network),
  );
  plan.weights.set(weights);
  plan.forward();
  const whole = traceIn({ ...plan, network });
  for (let t = 0; t < indices.length; t++)
    for (const { name, part } of network.values.values())
      if (part === 'head' && hasManyAnswers(network))
        for (const [i, value] of whole.at(name, t).entries())
          expect(trace.at(name, t)[i]).toBeCloseTo(value, formatOf(network) === 'float32' ? 5 : 12);
      else expect([...trace.at(name, t)]).toEqual([...whole.at(name, t)]);
  expect(() => trace.at('x', indices.length)).toThrow(RangeError);
});

test('a run of numbers does not hold very many answers either', () => {
  const sizes = { input: 2, hidden: 3, output: MANY + 1 };
  const network = createNetwork({ ...SPEC, head: 'linear', sizes });
  const weights = initialWeights(network, 'xavier', 5);
  const input = { kind: 'vectors', data: Float64Array.of(1, -1, 0.5, 0) } as const;
  expect(coreOf({ network, weights, input }).network.spec.head).toBeNull();
  const trace = run(network, weights, input);
  const plan = createForward(network, 2, input);
  plan.weights.set(weights);
  plan.forward();
  const whole = traceIn({ ...plan, network });
  expect(trace.all('x')).toEqual(whole.all('x'));
  expect(trace.all('h')).toEqual(whole.all('h'));
  for (const [i, value] of whole.at('z', 1).entries())
    expect(trace.at('z', 1)[i]).toBeCloseTo(value, 12);
});

test('a run that stands in for one that is still to come has its own weights', () => {
  const sizes = { input: MANY + 1, hidden: 3, output: MANY + 1 };
  const network = createNetwork({ ...SPEC, head: 'softmax', sizes });
  const input = { kind: 'symbols', indices: Int32Array.of(1, 2, MANY) } as const;
  const [before, now] = [1, 2].map((seed) => {
    const weights = initialWeights(network, 'xavier', seed);
    return { network, weights, input, core: coreOf({ network, weights, input }) };
  }) as [Looked, Looked];
  const { core } = before;
  const earlier = { ...run(core.network, core.weights, core.input), weights: core.weights };
  const pieces = traceOfPieces({ ...now.core, steps: 3, blocks: [] }, earlier);
  const wanted = run(network, before.weights, input).at('y', 1);
  expect(vastTrace(now, pieces).at('y', 1)).toEqual(wanted);
});

type Looked = Course & { readonly core: Course };

test('what is too long is not made for all timesteps at once', () => {
  const sizes = { input: MANY + 1, hidden: 2, output: MANY + 1 };
  const network = createNetwork({ ...SPEC, head: 'softmax', sizes });
  const indices = Int32Array.of(1, 2, MANY);
  const weights = initialWeights(network, 'xavier', 1);
  const trace = run(network, weights, { kind: 'symbols', indices });
  expect(trace.all('h')).toHaveLength(6);
  expect(() => trace.all('y')).toThrow(RangeError);
  expect(() => trace.all('x')).toThrow(RangeError);
  expect(trace.at('x', 2).indexOf(1)).toBe(MANY);
});
