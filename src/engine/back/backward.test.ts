import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { NetworkSpec } from '../declare/layers.ts';
import { headOf, parameterOf } from '../declare/network.ts';
import { answersAt } from '../declare/phases.ts';
import { readStep } from '../declare/readStep.ts';
import { backwardTex } from '../explain/backwardTex.ts';
import { writeCarried, writeGradient, writeShare } from '../explain/backwardWritten.ts';
import { significant } from '../explain/significant.ts';
import type { WrittenOut } from '../explain/written.ts';
import { CELLS, elmanNetwork, STACKS, someNumbers } from '../fixtures/sample.ts';
import type { LossSpec } from '../learn/loss.ts';
import { divisorOf } from '../learn/targets.ts';
import { lengthOf } from '../measure/length.ts';
import { run } from '../run/trace.ts';
import { backPhases, backPhasesAt } from './backPhases.ts';
import { backwardLine, handedThrough, parameterLines } from './backwardLine.ts';
import { gradientFate } from './gradientFate.ts';
import { backpropagate, type GradientTrace, gradientTraceOf } from './gradientTrace.ts';
import { stepJacobian } from './jacobian.ts';
import { addTerm, isTermThere, termStep } from './termNumbers.ts';

const STEPS = 4;
const NONE = { sizes: new Float64Array(), factors: new Float64Array() };

/** The gradient of a network with random weights, for a loss at some steps. */
function gradientFor(
  change: Partial<NetworkSpec>,
  seed: number,
  steps: readonly number[] = [1, 3],
): GradientTrace {
  const network = elmanNetwork(change);
  const trace = run(network, someNumbers(network.weightCount, seed), {
    kind: 'symbols',
    indices: Int32Array.of(0, 2, 1, 3),
  });
  const spec = {
    kind: 'cross_entropy',
    reduction: 'mean',
    steps: steps.filter((t) => answersAt(network, t, STEPS)),
    targets: { kind: 'classes', indices: Int32Array.of(2, 1, 3, 0) },
  } as const;
  return gradientTraceOf(trace, spec, backpropagate(trace, spec));
}

const anyNetwork = fc.record({
  options: fc.constantFrom<Partial<NetworkSpec>>(...CELLS, ...STACKS),
  activation: fc.constantFrom('tanh', 'sigmoid', 'relu', 'identity'),
  bias: fc.constantFrom('none', 'single', 'double'),
  headBias: fc.boolean(),
} as const);

describe('the way back, read from the declaration', () => {
  test('has terms that add up to the gradient of every value of every cell', () => {
    fc.assert(
      fc.property(anyNetwork, fc.nat(999), ({ options, ...spec }, seed) => {
        const gradient = gradientFor({ ...spec, ...options }, seed);
        const { network } = gradient.trace;
        for (const { value } of backPhases(network).filter(({ kind }) => kind === 'gradient')) {
          if (value === null || value === headOf(network).logits) continue;
          for (let t = 0; t < STEPS; t++) {
            const sum = new Float64Array(gradient.at(value, t).length);
            for (const term of backwardLine(network, value))
              if (isTermThere(network, term, t, STEPS))
                addTerm(
                  gradient.trace,
                  term,
                  t,
                  gradient.at(term.from.value, termStep(term, t, STEPS)),
                  sum,
                );
            for (const [i, each] of gradient.at(value, t).entries())
              expect(sum[i]).toBeCloseTo(each, 12);
          }
        }
      }),
    );
  });

  test('has for every weight what each timestep adds to its gradient', () => {
    fc.assert(
      fc.property(anyNetwork, fc.nat(999), ({ options, ...spec }, seed) => {
        const gradient = gradientFor({ ...spec, ...options }, seed);
        const { trace, weights } = gradient;
        for (const { parameter, from, of, isMatrix, isTable } of parameterLines(trace.network)) {
          const { rows, columns, offset } = parameterOf(trace.network, parameter);
          for (let i = 0; i < rows * columns; i++) {
            const [row, column] = [Math.floor(i / columns), i % columns];
            let sum = 0;
            for (let t = 0; t < STEPS; t++) {
              const read = of && trace.at(of.value, readStep(trace.network, of, t));
              const factor = isTable
                ? Number(read?.[0] === row)
                : read
                  ? (read[isMatrix ? column : row] ?? Number.NaN)
                  : 1;
              sum += (gradient.at(from, t)[isTable ? column : row] ?? Number.NaN) * factor;
            }
            expect(weights[offset + i]).toBeCloseTo(sum, 12);
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  test('comes whole out of a worker', () => {
    const { trace, spec, ...here } = gradientFor({ cell: 'lstm' }, 1);
    const sent = gradientTraceOf(trace, spec, structuredClone(backpropagate(trace, spec)));
    expect([sent.loss, sent.perStep, sent.weights]).toEqual([
      here.loss,
      here.perStep,
      here.weights,
    ]);
    for (const value of ['x', 'c', 'og', 'z']) expect(sent.all(value)).toEqual(here.all(value));
  });

  test('goes in small steps: the answer, its weights, the cell, its weights, the step before', () => {
    const network = elmanNetwork({ bias: 'single' });
    expect(backPhases(network).map(({ id }) => id)).toEqual([
      'z',
      'w.head',
      'h',
      'a',
      'w.cell',
      'to.h',
    ]);
    expect(backPhasesAt(network, 0).map(({ id }) => id)).not.toContain('to.h');
    expect(backPhases(network)[4]?.parameters).toEqual(['W_x', 'W_h', 'b']);
    expect(handedThrough(network, 'wh')).toBe('a');
  });

  test('is a formula with this timestep and the next', () => {
    const network = elmanNetwork();
    const tex = (value: string, hasNext: boolean) =>
      backwardTex(network, value, {
        t: 2,
        steps: 4,
        isThere: ({ from }) => hasNext || !from.next,
        loss: { kind: 'cross_entropy' },
        divisor: 1,
        mark: (_, part) => part,
      });
    expect(tex('z', true)).toBe('\\mathrm{d}z_{2} = y_{2} - y^{*}_{2}');
    expect(tex('h', true)).toBe(
      '\\mathrm{d}h_{2} = W_y^{\\top} \\mathrm{d}z_{2} + W_h^{\\top} \\mathrm{d}a_{3}',
    );
    expect(tex('h', false)).toBe('\\mathrm{d}h_{2} = W_y^{\\top} \\mathrm{d}z_{2}');
    expect(tex('a', true)).toBe(
      '\\mathrm{d}a_{2} = \\mathrm{d}h_{2} \\odot \\left(1 - h_{2}^{2}\\right)',
    );
  });
});

/** What a calculator makes of a written line: the text before the last '='. */
function calculated({ stages }: WrittenOut): number {
  const text = (stages[0] ?? [])
    .map(({ text: piece }) => piece)
    .join('')
    .replaceAll('\u2212', '-')
    .replaceAll(/\(1 - \(?([-\d.e]+)\)?\u00b2\)/g, '(1 - ($1)**2)')
    .replaceAll(/\[(.*?)\]/g, '(($1) ? 1 : 0)')
    .replaceAll(')(', ')*(')
    .replaceAll(/(\d) \(/g, '$1*(');
  // biome-ignore lint/security/noGlobalEval: the calculator of this test.
  return globalThis.eval(text);
}

const resultOf = ({ stages }: WrittenOut) => stages.at(-1)?.[0]?.text ?? '';

describe('what is written out on the way back', () => {
  test.each([
    ['cross_entropy', 'softmax', 1, '', ''],
    ['cross_entropy', 'softmax', 4, '1/4 (', '\\tfrac{1}{4}\\left('],
    ['mse', 'linear', 1, '2 (', '2\\left('],
    ['mse', 'linear', 4, '2/16 (', '\\tfrac{2}{16}\\left('],
  ] as const)(
    'begins a loss %s of a %s head over %i with one factor: "%s"',
    (kind, head, steps, text, tex) => {
      const network = elmanNetwork({ head });
      const trace = run(network, someNumbers(network.weightCount, 3), {
        kind: 'symbols',
        indices: Int32Array.of(0, 2, 1, 3),
      });
      const spec: LossSpec = {
        kind,
        reduction: steps > 1 ? 'mean' : 'sum',
        steps: steps > 1 ? [0, 1, 2, 3] : [3],
        targets:
          kind === 'mse'
            ? { kind: 'vectors', data: someNumbers(16, 5) }
            : { kind: 'classes', indices: [2, 1, 3, 0] },
      };
      const gradient = gradientTraceOf(trace, spec, backpropagate(trace, spec));
      const [line = []] = writeGradient(gradient, 'z', 3, 1).stages;
      expect(line[0]?.kind === 'sign' ? line[0].text : '').toBe(text);
      const formula = backwardTex(network, 'z', {
        t: 3,
        steps: 4,
        isThere: ({ from }) => !from.next,
        loss: spec,
        divisor: divisorOf(spec, 4),
        mark: (_, part) => part,
      });
      expect(
        formula.split(' = ')[1]?.startsWith(`${tex}${kind === 'mse' ? 'z' : 'y'}_{3} - `),
      ).toBe(true);
    },
  );

  test('is confirmed by a calculator that is fed with what is written, for any cell', () => {
    fc.assert(
      fc.property(anyNetwork, fc.nat(999), fc.nat(STEPS - 1), ({ options, ...spec }, seed, t) => {
        const gradient = gradientFor({ ...spec, ...options }, seed);
        const { network } = gradient.trace;
        for (const { value, parameters } of backPhases(network)) {
          const lines =
            value === null
              ? parameters.map((name) => writeShare(gradient, name, t, 1, 0))
              : [writeGradient(gradient, value, t, 1)];
          for (const line of lines) {
            if (line.stages.length < 2) continue;
            expect(significant(calculated(line), 4)).toBe(resultOf(line));
          }
        }
      }),
      {
        numRuns: 60,
        // (0.0035)(0.47)(1 − 0.47) is half way between two results, and comes to either of them.
        examples: [
          [
            {
              options: { cell: 'gru', reset: 'before' },
              activation: 'tanh',
              bias: 'none',
              headBias: true,
            },
            545,
            3,
          ],
        ],
      },
    );
  });

  test('shows a vanished gradient with its digits, not as 0.0000', () => {
    const network = elmanNetwork();
    const weights = someNumbers(network.weightCount, 3).map((w) => w / 1000);
    const trace = run(network, weights, { kind: 'symbols', indices: Int32Array.of(0, 2, 1, 3) });
    const spec = {
      kind: 'cross_entropy',
      reduction: 'sum',
      steps: [3],
      targets: { kind: 'classes', indices: Int32Array.of(2, 1, 3, 0) },
    } as const;
    const gradient = gradientTraceOf(trace, spec, backpropagate(trace, spec));
    expect(resultOf(writeGradient(gradient, 'h', 0, 1))).toMatch(/^\u2212?\d\.\d{3}e\u2212\d+$/);
    const carried = gradient.at('h', 1)[1] ?? Number.NaN;
    expect(significant(calculated(writeCarried(gradient, 'h', 2, 1, carried)), 4)).toBe(
      significant(carried, 4),
    );
  });
});

describe('the matrix of one step back', () => {
  test('multiplies the gradient as the way back does, for every cell with one state', () => {
    for (const options of [{ cell: 'rnn' }, { cell: 'gru' }] as const) {
      const gradient = gradientFor({ ...options, bias: 'single' }, 11, [3]);
      const matrix = stepJacobian(gradient.trace, 2, ['h']);
      const [here, before] = [gradient.at('h', 2), gradient.at('h', 1)];
      for (const [j, each] of before.entries()) {
        const sum = here.reduce((total, d, i) => total + (matrix[i * 3 + j] ?? 0) * d, 0);
        expect(sum).toBeCloseTo(each, 12);
      }
    }
  });
});

describe('how large it is', () => {
  test('is its length, also where squares would overflow or vanish', () => {
    expect(lengthOf([3e200, 4e200]) / 5e200).toBeCloseTo(1, 14);
    expect(lengthOf([3e-200, 4e-200]) / 5e-200).toBeCloseTo(1, 14);
    expect(lengthOf([1, Number.POSITIVE_INFINITY])).toBe(Number.POSITIVE_INFINITY);
    expect(lengthOf([1, Number.NaN])).toBeNaN();
    expect(lengthOf([0, 0])).toBe(0);
  });

  test('changes by the factor of each step, and the factors multiply to the whole way', () => {
    const [{ sizes, factors } = NONE] = gradientFor({}, 7, [3]).flows;
    const way = [1, 2, 3].reduce((product, t) => product * (factors[t] ?? Number.NaN), 1);
    expect(way).toBeCloseTo((sizes[0] ?? 0) / (sizes[3] ?? 1), 12);
    expect(factors[0]).toBeNaN();
  });

  test('changes by what comes from the next timestep alone, whatever losses there are on the way', () => {
    fc.assert(
      fc.property(
        anyNetwork,
        fc.nat(),
        fc.subarray([0, 1, 2, 3], { minLength: 1 }),
        (change, seed, at) => {
          const gradient = gradientFor(change, seed, at);
          for (const { value, sizes, factors } of gradient.flows)
            for (let t = 1; t < STEPS; t++) {
              if (sizes[t] === 0) continue;
              const reaching = new Float64Array(3);
              for (const term of backwardLine(gradient.trace.network, value))
                if (term.from.next)
                  addTerm(gradient.trace, term, t - 1, gradient.at(term.from.value, t), reaching);
              const wanted = lengthOf(reaching) / (sizes[t] ?? 1);
              expect(factors[t]).toBeCloseTo(wanted, 12);
            }
        },
      ),
    );
  });

  test.each([
    ['vanishes', [1e-6, 1e-3, 0.2, 1], { kind: 'vanishes', since: 1, left: 1e-6, much: 100 }],
    ['explodes', [8000, 400, 5, 1], { kind: 'explodes', since: 1, left: 8000, much: 100 }],
    // A little more or less of it is no other thing.
    ['shrinks', [0.067, 0.2, 0.5, 1], { kind: 'shrinks', left: 0.067 }],
    ['shrinks', [0.11, 0.2, 0.5, 1], { kind: 'shrinks', left: 0.11 }],
    ['grows', [27, 9, 3, 1], { kind: 'grows', left: 27, each: 3 }],
    ['survives', [0.5, 0.02, 2, 1], { kind: 'survives', left: 0.5 }],
    ['is nothing at all', [0, 0, 2, 1], { kind: 'isZero', since: 1 }],
    ['leaves the numbers', [Number.NaN, Infinity, 2, 1], { kind: 'overflows', since: 1 }],
    ['has nowhere to go', [0, 0, 0, 0], { kind: 'noWay' }],
  ] as const)('it %s, and since when', (_, sizes, fate) => {
    expect(gradientFate(sizes, 3)).toMatchObject(fate);
  });
});
