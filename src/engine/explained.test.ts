import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ActivationId, activations } from './activations.ts';
import { unitAddress } from './address.ts';
import { brief, exact, fixed, readBack } from './decimal.ts';
import { litBy } from './dependencies.ts';
import type { HeadId } from './heads.ts';
import { initialWeights } from './initial.ts';
import { liveValues } from './live.ts';
import { createNetwork, type Network } from './network.ts';
import { equationTex } from './tex.ts';
import { run, type Trace } from './trace.ts';
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

const numbersOf = (trace: Trace, value: string, t: number, unit: number) =>
  writeOut(trace, value, t, unit).stages.map((stage) => stage.map(({ text }) => text).join(''));

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
          expect(fixed(sum, argument.split('.')[1]?.length ?? 0)).toBe(argument);
          expect(fixed(activations[activation].f(readBack(argument)), 4)).toBe(result);
        },
      ),
    );
  });

  test('says of a choice what was compared', () => {
    const trace = reading(network(), 3);
    const best = trace.at('o', 1).indexOf(1);
    expect(numbersOf(trace, 'o', 1, best)[0]).toMatch(/^\[[\d.]+ = max\([\d., ]+\)\]$/);
    expect(numbersOf(trace, 'o', 1, best)[1]).toBe('1');
  });
});

describe('what lights up', () => {
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

  test('at the first step there is no previous state to light', () => {
    const lit = litBy(reading(network(), 1), unitAddress('h', 0, 0));
    expect([...lit].some((address) => address.startsWith('W_h') || address.includes('@-1'))).toBe(
      false,
    );
  });
});

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

  test('have no previous state at t = 0, and the bias where there is one', () => {
    expect(equationTex(network(), 'h', { ...options, t: 0 })).toBe(
      'h_{0} = \\tanh\\left(W_x x_{0}\\right)',
    );
    expect(equationTex(network('relu', 'linear', 4, true), 'h', options)).toContain(
      'W_x x_{2} + b',
    );
  });
});

test('at each phase there is to see what was made and not yet used', () => {
  const live = (phase: string) => liveValues(network(), 2, phase);
  expect(live('x')).toEqual([]);
  expect(live('wx')).toEqual(['wx']);
  expect(live('wh')).toEqual(['wx', 'wh']);
  expect(live('sum')).toEqual(['a']);
  expect(live('f')).toEqual(['h']);
  expect(live('choose')).toEqual(['h', 'o']);
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
