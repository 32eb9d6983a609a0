import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { LayerSpec } from '../declare/layers.ts';
import { createNetwork } from '../declare/network.ts';
import { absentAt, answersAt as answersAtStep } from '../declare/phases.ts';
import { networkParameters } from '../declare/torch.ts';
import { CELLS, elmanNetwork, expectClose, STACKS, someNumbers } from '../fixtures/sample.ts';
import { createLoss } from '../learn/loss.ts';
import { createFastPlan } from '../wasm/plan.ts';
import { createPlan } from './plan.ts';
import { parameterNumbers, run, traceIn } from './trace.ts';

const STEPS = 6;
const INDICES = Int32Array.of(2, 0, 3, 3, 1, 2);

const anyLayer = fc
  .record({
    cell: fc.constantFrom(...CELLS),
    bias: fc.constantFrom('none', 'single', 'double'),
    hidden: fc.integer({ min: 1, max: 5 }),
    isBidirectional: fc.boolean(),
  })
  .map(({ cell, ...rest }): LayerSpec => ({ ...rest, ...cell, activation: 'tanh' }));

const reversed = (rows: Float64Array, width: number) => {
  const all: number[] = [];
  for (let t = rows.length / width - 1; t >= 0; t--)
    all.push(...rows.subarray(t * width, (t + 1) * width));
  return Float64Array.from(all);
};

test('a network of layers is its cells one above the other, those that run backwards on the sequence turned around', () => {
  fc.assert(
    fc.property(fc.array(anyLayer, { minLength: 1, maxLength: 3 }), fc.nat(), (layers, seed) => {
      const [first, ...above] = layers as [LayerSpec, ...LayerSpec[]];
      const sizes = { input: 4, hidden: first.hidden, output: 2 };
      const network = createNetwork({ ...first, above, head: 'linear', headBias: false, sizes });
      const weights = someNumbers(network.weightCount, seed);
      const trace = run(network, weights, { kind: 'symbols', indices: INDICES });

      let rows = Float64Array.from(INDICES, (index) => index).slice(0, 0);
      rows = Float64Array.from(
        [...INDICES].flatMap((index) => [0, 1, 2, 3].map((i) => Number(i === index))),
      );
      let width = 4;
      for (const part of network.parts) {
        if (part.kind === 'join') continue;
        if (part.kind === 'head') break;
        const layer = layers[(part.layer ?? 1) - 1] as LayerSpec;
        const { isBidirectional: _, hidden, ...cell } = layer;
        const alone = createNetwork({
          ...cell,
          head: null,
          headBias: false,
          sizes: { input: width, hidden, output: 1 },
        });
        const own = new Float64Array(alone.weightCount);
        const suffix = part.states[0]?.replace(/^h/, '') ?? '';
        for (const { name, offset } of alone.parameters.values())
          own.set(parameterNumbers(network, weights, `${name}${suffix}`), offset);
        const isBack = part.direction === 'backward';
        const data = isBack ? reversed(rows, width) : rows;
        const made = run(alone, own, { kind: 'vectors', data });
        for (const state of alone.states) {
          const all = made.all(state);
          expectClose(trace.all(`${state}${suffix}`), isBack ? reversed(all, hidden) : all);
        }
        const isLast = isBack || !layer.isBidirectional;
        if (!isLast) continue;
        const output = `h${suffix.replace(/[fb]$/, '')}`;
        width = network.values.get(output)?.size ?? 0;
        rows = trace.all(output).slice();
        if (isBack) {
          const [forth, back] = ['f', 'b'].map((way) => trace.at(`${output}${way}`, 2));
          expect([...trace.at(output, 2)]).toEqual([...(forth ?? []), ...(back ?? [])]);
        }
      }
    }),
    { numRuns: 60 },
  );
});

test.each(['loops', 'wasm'] as const)(
  'at the last a head reads what both directions have there, or what each of them ends with: %s',
  (by) => {
    for (const answersAt of ['last', 'ends'] as const) {
      const network = elmanNetwork({ cell: 'gru', isBidirectional: true, answersAt });
      const weights = someNumbers(network.weightCount, 4);
      const input = { kind: 'symbols', indices: INDICES } as const;
      const plan =
        by === 'wasm' ? createFastPlan(network, STEPS, input) : createPlan(network, STEPS, input);
      if (!plan) throw new Error('there is no such plan');
      plan.weights.set(weights);
      plan.forward();
      const trace = traceIn(plan);
      const ends = answersAt === 'ends' ? 0 : STEPS - 1;
      const joined = [...trace.at('h.1f', STEPS - 1), ...trace.at('h.1b', ends)];
      expect([...trace.at('h.1', STEPS - 1)]).toEqual(joined);
      const head = parameterNumbers(network, weights, 'W_y');
      const logits = [0, 1, 2, 3].map((row) =>
        joined.reduce((sum, h, i) => sum + h * (head[row * joined.length + i] as number), 0),
      );
      expectClose(trace.at('z', STEPS - 1), logits);
      for (let t = 0; t < STEPS; t++) {
        expect(answersAtStep(network, t, STEPS)).toBe(t === STEPS - 1);
        expect(absentAt(network, t, STEPS).has('h.1')).toBe(answersAt === 'ends' && t < STEPS - 1);
      }
    }
  },
);

test('an embedding gives the row of a symbol, and zeros for one that it does not know', () => {
  const network = elmanNetwork({ embedding: 3, sizes: { input: 4, hidden: 2, output: 4 } });
  const weights = someNumbers(network.weightCount, 1);
  const indices = Int32Array.of(2, -1, 0, 4);
  const trace = run(network, weights, { kind: 'symbols', indices });
  const table = parameterNumbers(network, weights, 'E');
  expect(trace.at('v', 0)).toEqual(table.slice(6, 9));
  expect(trace.at('v', 2)).toEqual(table.slice(0, 3));
  for (const t of [1, 3]) expect([...trace.at('v', t)]).toEqual([0, 0, 0]);
  expect([...trace.all('x')]).toEqual([2, -1, 0, 4]);
  expect(() => run(network, weights, { kind: 'vectors', data: new Float64Array(4) })).toThrow(
    'symbols',
  );
});

test.each(STACKS.map((spec) => [JSON.stringify(spec), spec] as const))(
  'the gradient of %s is the slope of the loss along every weight, initial states and embedding too',
  (_, spec) => {
    const network = elmanNetwork(spec);
    const plan = createPlan(network, STEPS, { kind: 'symbols', indices: INDICES });
    plan.weights.set(someNumbers(network.weightCount, 7));
    const loss = createLoss(plan, {
      kind: 'cross_entropy',
      reduction: 'mean',
      steps: [1, 5],
      targets: { kind: 'classes', indices: INDICES },
    });
    plan.forward();
    plan.backward(loss.seed);
    const found = plan.gradients.slice();
    const slopes = found.map((__, i) => {
      const at = plan.weights[i] as number;
      const [ahead, behind] = [1e-5, -1e-5].map((step) => {
        plan.weights[i] = at + step;
        plan.forward();
        return loss.value();
      }) as [number, number];
      plan.weights[i] = at;
      return (ahead - behind) / 2e-5;
    });
    expectClose(found, slopes, 1e-7);
    expect(found.filter((each) => each !== 0).length).toBeGreaterThan(found.length / 2);
  },
);

test('the start of a cell that is a weight is where its states begin', () => {
  const network = elmanNetwork({ cell: 'lstm', hasStart: true });
  const weights = someNumbers(network.weightCount, 3);
  const trace = run(network, weights, { kind: 'symbols', indices: INDICES });
  for (const state of ['h', 'c'])
    expect(trace.at(state, -1)).toEqual(parameterNumbers(network, weights, `${state}_0`));
  expect(trace.at('hi', 0).some((each) => each !== 0)).toBe(true);
});

test('layers have the names that PyTorch gives them', () => {
  const names = networkParameters({
    ...elmanNetwork({ cell: 'gru', embedding: 2 }).spec,
    isBidirectional: true,
    above: [{ cell: 'rnn', activation: 'tanh', bias: 'double', hidden: 3 }],
  });
  expect(names['weight_ih_l0_reverse']).toEqual(['W_xr.1b', 'W_xz.1b', 'W_xn.1b']);
  expect(names['bias_hh_l1']).toEqual(['b_h.2']);
  expect(names['embedding.weight']).toEqual(['E']);
});
