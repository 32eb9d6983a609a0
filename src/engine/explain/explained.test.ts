import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ActivationId, activations } from '../activations/table.ts';
import type { HeadId } from '../declare/heads.ts';
import type { NetworkSpec } from '../declare/layers.ts';
import { createNetwork, type Network } from '../declare/network.ts';
import { absentAt } from '../declare/phases.ts';
import { readStep, startOf } from '../declare/readStep.ts';
import { BIASES, CELLS, elmanNetwork, STACKS, someNumbers } from '../fixtures/sample.ts';
import { initialWeights } from '../learn/initial.ts';
import { createPlan } from '../run/plan.ts';
import { type Input, startRow } from '../run/slot.ts';
import { parameterNumbers, run, type Trace, traceIn } from '../run/trace.ts';
import { readAddress, unitAddress } from './address.ts';
import { brief, exact, fixed, readBack } from './decimal.ts';
import { litBy } from './dependencies.ts';
import { equationTex } from './tex.ts';
import { writeOut } from './written.ts';

const network = (
  activation: ActivationId = 'tanh',
  head: HeadId = 'softmax',
  hidden = 4,
  bias = false,
): Network =>
  createNetwork({
    cell: 'rnn',
    activation,
    bias: bias ? 'single' : 'none',
    head,
    headBias: bias,
    sizes: { input: 3, hidden, output: 3 },
  });

const reading = (of: Network, seed: number): Trace =>
  run(of, initialWeights(of, 'xavier', seed), {
    kind: 'symbols',
    indices: Int32Array.of(0, 2, 1, 2, -1),
  });

/** Any cell with weights of every kind, biases too, reading symbols or numbers. */
const anyTrace = fc
  .record({
    cell: fc.constantFrom<Partial<NetworkSpec>>(...CELLS, ...STACKS),
    bias: fc.constantFrom(...BIASES),
    hidden: fc.integer({ min: 1, max: 6 }),
    seed: fc.nat(1000),
    isSymbols: fc.boolean(),
  })
  .map(({ cell, bias, hidden, seed, isSymbols }) => {
    const of = elmanNetwork({ bias, ...cell, sizes: { input: 3, hidden, output: 3 } });
    return run(
      of,
      someNumbers(of.weightCount, seed),
      isSymbols || of.spec.embedding !== undefined
        ? { kind: 'symbols', indices: Int32Array.of(0, 2, 1, 2, -1) }
        : { kind: 'vectors', data: someNumbers(15, seed + 1) },
    );
  });

const numbersOf = (trace: Trace, value: string, t: number, unit: number) =>
  writeOut(trace, value, t, unit).stages.map((stage) => stage.map(({ text }) => text).join(''));

type HalfWay = [activation: ActivationId, hidden: number, seed: number, t: number];

/** That a number, rounded as it is written, is the one written. What lies half way between two, to the last bit of a double, may be either. */
function expectRounded(value: number, written: string, name?: string) {
  const digits = written.split('.')[1]?.length ?? 0;
  const nearest = [value, value * (1 + 1e-14), value * (1 - 1e-14)].map((near) =>
    fixed(near, digits),
  );
  expect(nearest, name).toContain(written);
}

describe('what is written out', () => {
  test('is confirmed by a calculator that is fed with what is written, for any network', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('tanh', 'sigmoid', 'relu', 'identity'),
        fc.integer({ min: 1, max: 9 }),
        fc.nat(1000),
        fc.nat(4),
        (activation, hidden, seed, t) => {
          const trace = reading(network(activation, 'softmax', hidden), seed);
          const [terms = '', applied = '', result = ''] = numbersOf(trace, 'h', t, hidden - 1);
          const factors = [...terms.matchAll(/\(([−\d.]+)\)/g)].map(([, n]) => readBack(n ?? ''));
          let sum = 0;
          for (let i = 0; i + 1 < factors.length; i += 2)
            sum += (factors[i] ?? 0) * (factors[i + 1] ?? 0);
          const argument = /\(([−\d.]+)\)/.exec(applied)?.[1] ?? '';
          expectRounded(sum, argument);
          expectRounded(activations[activation].f(readBack(argument)), result);
        },
      ),
      // Sums that lie half way between two numbers of four digits.
      { examples: [0, 1, 2, 3, 4].map((t): HalfWay => ['identity', 2, 232, t]) },
    );
  });

  test('is confirmed by a calculator for every number of every cell', () => {
    fc.assert(
      fc.property(anyTrace, fc.nat(4), fc.nat(), (trace, t, pick) => {
        const { network: of } = trace;
        const absent = absentAt(of, t, trace.steps);
        for (const { name, size, part } of of.values.values()) {
          if (part !== 'cell' || absent.has(name)) continue;
          const stages = numbersOf(trace, name, t, pick % size);
          const isOpened = stages.length === 3;
          const inside = (stage = '') => (isOpened ? stage.slice(stage.indexOf('(')) : stage);
          if (isOpened) {
            const argument = inside(stages[1]).slice(1, -1);
            expectRounded(calculate(inside(stages[0])), argument, name);
          }
          const result = stages.at(-1) ?? '';
          expectRounded(calculate(stages.at(-2) ?? ''), result, name);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('says of a choice what was compared', () => {
    const trace = reading(network(), 3);
    const best = trace.at('o', 1).indexOf(1);
    expect(numbersOf(trace, 'o', 1, best)[0]).toMatch(/^\[[\d.]+ = max\([\d., ]+\)\]$/);
    expect(numbersOf(trace, 'o', 1, best)[1]).toBe('1');
  });
});

/** What a calculator makes of a line such as `(0.5)(1 − 0.25) + (tanh(0.1))`. */
function calculate(line: string): number {
  const tokens = line.match(/[\d.]+|[a-zA-Z]+|[()+−]/g) ?? [];
  let at = 0;
  const sum = (): number => {
    let total = product();
    while (tokens[at] === '+' || tokens[at] === '−')
      total += tokens[at++] === '+' ? product() : -product();
    return total;
  };
  const product = (): number => {
    let total = factor();
    while (tokens[at] === '(') total *= factor();
    return total;
  };
  const factor = (): number => {
    const token = tokens[at++] ?? '';
    if (token === '−') return -factor();
    if (token === '(') {
      const value = sum();
      at++;
      return value;
    }
    const named = Object.values(activations).find(({ label }) => label === token);
    return named ? named.f(factor()) : Number(token);
  };
  return sum();
}

describe('what lights up', () => {
  test('is all there is to change for another number, and nothing else, in every cell', () => {
    fc.assert(
      fc.property(anyTrace, fc.nat(), (trace, pick) => {
        const { network: of, weights, input } = trace;
        const t = 4 - (pick % 5);
        const values = [...of.values.values()].filter(({ part }) => part === 'cell');
        const { name, size } = values[pick % values.length] ?? { name: 'h', size: 1 };
        const unit = pick % size;
        const lit = litBy(trace, unitAddress(name, t, unit));
        for (const parameter of of.parameters.values()) {
          const { rows, columns, offset } = parameter;
          for (let i = 0; i < rows * columns; i++) {
            const address = `${parameter.name}[${Math.floor(i / columns)},${i % columns}]`;
            const changed = weights.slice();
            changed[offset + i] = (changed[offset + i] ?? 0) + 0.1;
            const again = oneStep(of, changed, input, trace, t);
            // A product with a zero, or a saturated unit, may stay as it was; one timestep alone is summed in another order.
            const now = again.at(name, t)[unit] ?? Number.NaN;
            if (Math.abs(now - (trace.at(name, t)[unit] ?? Number.NaN)) > 1e-12)
              expect(lit.has(address), address).toBe(true);
          }
        }
        for (const address of lit) {
          const read = readAddress(address);
          if (read?.kind !== 'value' || (read.t >= 0 && read.t < trace.steps)) continue;
          // What comes before the first timestep is the weight that the state begins with.
          const start = startOf(of, read.name);
          expect(start, address).not.toBeNull();
          const entry = read.unit === null ? start : `${start}[${read.unit},0]`;
          expect(lit.has(entry ?? ''), address).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('is what, when changed, changes the number', () => {
    const of = network('tanh', 'softmax', 3);
    const weights = initialWeights(of, 'xavier', 5);
    const input = { kind: 'symbols', indices: Int32Array.of(0, 2, 1) } as const;
    const trace = run(of, weights, input);
    const lit = litBy(trace, unitAddress('a', 2, 1));
    for (const { name, rows, columns, offset } of of.parameters.values())
      for (let i = 0; i < rows * columns; i++) {
        const changed = weights.slice();
        changed[offset + i] = (changed[offset + i] ?? 0) + 0.1;
        // Only t = 2 counts: the state it read is taken as given.
        const again = run(of, changed, input);
        const address = `${name}[${Math.floor(i / columns)},${i % columns}]`;
        if (name === 'W_y') expect(lit.has(address)).toBe(false);
        if (lit.has(address)) expect(again.at('a', 2)[1]).not.toBe(trace.at('a', 2)[1]);
      }
    expect([...lit].filter((address) => address.startsWith('W_h[1,'))).toHaveLength(3);
    expect([...lit].filter((address) => address.startsWith('W_x['))).toEqual(['W_x[1,1]']);
    expect(lit.has('h@1[0]')).toBe(true);
    expect(lit.has('h@0[0]')).toBe(false);
  });

  test('pointing at what gates share lights the matrix of every gate, and an entry lights what they share', () => {
    const of = createNetwork({ ...network().spec, cell: 'lstm' });
    const lit = litBy(reading(of, 1), 'W_x');
    for (const name of ['W_xi', 'W_xf', 'W_xg', 'W_xo']) {
      expect(lit.has(name)).toBe(true);
      expect(lit.has(`${name}[3,2]`)).toBe(true);
    }
    expect([...lit].some((address) => address.startsWith('W_h'))).toBe(false);
    expect(litBy(reading(of, 1), 'W_xf[3,2]').has('W_x')).toBe(true);
  });

  test('at the first step there is no previous state to light', () => {
    const lit = litBy(reading(network(), 1), unitAddress('h', 0, 0));
    expect([...lit].some((address) => address.startsWith('W_h') || address.includes('@-1'))).toBe(
      false,
    );
  });
});

/** Timestep t again with other weights; the states before it are taken as given. */
function oneStep(
  of: Network,
  weights: Float64Array,
  input: Input,
  before: Trace,
  t: number,
): Trace {
  const { input: width } = of.spec.sizes;
  const plan = createPlan(
    of,
    1,
    input.kind === 'symbols'
      ? { kind: 'symbols', indices: input.indices.slice(t, t + 1) }
      : { kind: 'vectors', data: input.data.slice(t * width, (t + 1) * width) },
    { backward: false },
  );
  plan.weights.set(weights);
  const starts = new Map(
    of.parts.flatMap((part) => part.starts).map((s) => [s.state, s.parameter]),
  );
  for (const state of of.states) {
    const slot = plan.values.get(state);
    if (!slot) continue;
    const at = readStep(of, { value: state, previous: true }, t);
    const start = at < 0 || at >= before.steps ? starts.get(state) : undefined;
    const given = start ? parameterNumbers(of, weights, start.name) : before.at(state, at);
    slot.data.set(given, startRow(slot, 1));
  }
  plan.forward(true);
  const trace = traceIn(plan);
  return { ...trace, at: (value) => trace.at(value, 0) };
}

describe('the formulas', () => {
  const options = {
    t: 2,
    index: 'number',
    activation: 'name',
    expand: true,
    mark: (_: string, tex: string) => tex,
  } as const;

  test('are those of the lesson', () => {
    const lesson = { ...options, index: 'letter', activation: 'f' } as const;
    expect(equationTex(network(), 'h', lesson)).toBe(
      'h_{t} = f\\left(W_h h_{t-1} + W_x x_{t}\\right)',
    );
    expect(equationTex(network(), 'y', lesson)).toBe(
      'y_{t} = \\operatorname{softmax}\\left(W_y h_{t}\\right)',
    );
  });

  test('of the gated cells are those of PyTorch', () => {
    const of = (spec: Parameters<typeof elmanNetwork>[0], value: string, t = 2) =>
      equationTex(elmanNetwork(spec), value, { ...options, t, index: 'letter', expand: false })
        .replaceAll('\\left', '')
        .replaceAll('\\right', '');
    const lstm = { cell: 'lstm' } as const;
    expect(of(lstm, 'c')).toBe('c_{t} = f_{t} \\odot c_{t-1} + i_{t} \\odot g_{t}');
    expect(of(lstm, 'c', 0)).toBe('c_{t} = i_{t} \\odot g_{t}');
    expect(of(lstm, 'h')).toBe('h_{t} = o_{t} \\odot \\tanh(c_{t})');
    expect(of({ ...lstm, peepholes: true, bias: 'double' }, 'ao')).toBe(
      'a_{o,t} = W_{ho} h_{t-1} + W_{xo} x_{t} + p_o \\odot c_{t} + b_{xo} + b_{ho}',
    );
    const gru = { cell: 'gru', bias: 'double' } as const;
    expect(of(gru, 'h')).toBe('h_{t} = (1 - z_{t}) \\odot n_{t} + z_{t} \\odot h_{t-1}');
    expect(of(gru, 'an')).toBe(
      'a_{n,t} = W_{xn} x_{t} + b_{xn} + r_{t} \\odot (W_{hn} h_{t-1} + b_{hn})',
    );
    expect(of({ ...gru, reset: 'before' }, 'an')).toBe(
      'a_{n,t} = W_{hn} (r_{t} \\odot h_{t-1}) + W_{xn} x_{t} + b_{xn} + b_{hn}',
    );
    // The logits and the choice make room for the gates of the same letter.
    expect(of(gru, 'z')).toBe('s_{t} = W_y h_{t}');
  });

  test('have no previous state at t = 0, and the bias where there is one', () => {
    expect(equationTex(network(), 'h', { ...options, t: 0 })).toBe(
      'h_{0} = \\tanh\\left(W_x x_{0}\\right)',
    );
    expect(equationTex(network('relu', 'linear', 4, true), 'h', options)).toContain(
      'W_x x_{2} + b',
    );
  });
});

test('numbers are written so that they fit, and so that they can be read back', () => {
  expect(brief(-0.001)).toBe('0.00');
  expect(brief(13780.6123398)).toBe('13781');
  expect(brief(Number.POSITIVE_INFINITY)).toBe('∞');
  expect(brief(-1e200)).toBe('−1.0e200');
  fc.assert(
    fc.property(fc.double({ noNaN: true }), (value) => {
      expect(readBack(exact(value))).toBe(value + 0);
      expect(brief(value).length).toBeLessThanOrEqual(8);
    }),
  );
});

test('a number that is taken as it stands is not explained by itself, but by where it was', () => {
  const of = elmanNetwork({ embedding: 3, isBidirectional: true });
  const trace = run(of, someNumbers(of.weightCount, 4), {
    kind: 'symbols',
    indices: Int32Array.of(1, 0, -1),
  });
  const { hidden } = of.spec.sizes;
  expect(writeOut(trace, 'v', 0, 2)).toMatchObject({
    copied: { symbol: 'E', place: '1,2', address: 'E[1,2]' },
    stages: [[{ kind: 'number' }]],
  });
  // Of what has no row there is no place.
  expect(writeOut(trace, 'v', 2, 0).copied).toBeUndefined();
  const joined = [...of.values.values()].find(({ part }) => part === 'join');
  const { copied, stages } = writeOut(trace, joined?.name ?? '', 1, hidden);
  expect(copied).toEqual({ symbol: '\\overleftarrow{h}_{1}', place: '0', address: 'h.1b@1[0]' });
  expect(readBack(stages[0]?.[0]?.text ?? '')).toBeCloseTo(trace.at('h.1b', 1)[0] ?? 0, 4);
});

test('what is chosen as the largest does not look as large as another, unless it is', () => {
  const written = (z: readonly number[]) => {
    const of = createNetwork({
      cell: 'rnn',
      activation: 'identity',
      bias: 'none',
      head: 'softmax',
      headBias: true,
      sizes: { input: 1, hidden: 1, output: z.length },
    });
    const weights = new Float64Array(of.weightCount);
    weights.set(z, of.parameters.get('b_y')?.offset);
    const trace = run(of, weights, { kind: 'symbols', indices: Int32Array.of(0) });
    return writeOut(trace, 'o', 0, 1)
      .stages[0]?.map(({ text }) => text)
      .join('');
  };
  expect(written([0, 0.05, -0.07, 0.04])).toBe('[0.261 = max(0.248, 0.261, 0.232, 0.259)]');
  expect(written([0, 0, 0, 0])).toBe('[0.25 = max(0.25, 0.25, 0.25, 0.25)]');
});
