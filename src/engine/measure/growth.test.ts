import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { activations } from '../activations/table.ts';
import { tellingBeyond } from '../explain/telling.ts';
import { fateOf } from './fate.ts';
import { cobweb, fixedPoints, grow, leavingOf, matrixGrowth } from './growth.ts';

const once = { start: 1, steps: 100 } as const;

describe('a number multiplied again and again', () => {
  test('1.1 a hundred times is 13780.6123398..., and 0.9 is 0.0000265614', () => {
    const up = grow({ activation: 'identity', w: 1.1, ...once }).values[100];
    expect(up?.toFixed(7)).toBe('13780.6123398');
    const down = grow({ activation: 'identity', w: 0.9, ...once }).values[100];
    expect(down?.toFixed(10)).toBe('0.0000265614');
  });

  test('ReLU with a positive start does the same, and tanh stays below 1', () => {
    const of = (activation: keyof typeof activations) => grow({ activation, w: 1.1, ...once });
    expect(of('relu').values).toEqual(of('identity').values);
    expect(Math.max(...of('tanh').values.subarray(1))).toBeLessThan(1);
    expect(of('relu').products[100]).toBeCloseTo(13780.6123398, 6);
    expect(of('tanh').products[100]).toBeLessThan(1e-3);
  });

  test('1.1 leaves the 64-bit floats at the first step whose power is too large for them', () => {
    const { firstInfinite, values } = grow({ activation: 'relu', w: 1.1, start: 1, steps: 8000 });
    // 1.1^n > 1.797...e308, from n = 308.2547.../log10(1.1) on.
    expect(firstInfinite).toBe(Math.ceil(Math.log10(Number.MAX_VALUE) / Math.log10(1.1)));
    expect(values[(firstInfinite ?? 0) - 1]).toBeLessThan(Number.POSITIVE_INFINITY);
    const zero = grow({ activation: 'identity', w: 0.4, start: 1, steps: 1000 });
    expect(zero.products[zero.firstZeroProduct ?? 0]).toBe(0);
  });

  test('in singles every number is one, and infinite and 0 are where these leave off', () => {
    const given = { activation: 'relu', start: 1, format: 'float32' } as const;
    const up = grow({ ...given, w: 1.1, steps: 1000 });
    for (const numbers of [up.values, up.products])
      expect([...numbers]).toEqual([...numbers].map(Math.fround));
    expect(up.firstInfinite).toBe(leavingOf({ ...given, w: 1.1, steps: 1000 }).value?.since);
    expect(up.firstInfinite).toBe(931);
    const down = grow({ ...given, w: 0.5, steps: 400 });
    expect(down.firstZeroProduct).toBe(150);
    expect([down.values[149], down.values[150]]).toEqual([2 ** -149, 0]);
    // How small it would be is told on.
    expect(down.valueLogs[400]).toBeCloseTo(400 * Math.log10(0.5), 6);
  });

  test('what is too small for a double is told by its logarithm, and is not 0', () => {
    const { values, valueLogs, products, productLogs } = grow({
      activation: 'tanh',
      w: 1.1,
      start: 1,
      steps: 8000,
    });
    // h settles at 0.50..., where each step multiplies by w (1 - h^2).
    const h = values[8000] ?? 0;
    const each = Math.log10(1.1 * (1 - h * h));
    expect((productLogs[8000] ?? 0) - (productLogs[4000] ?? 0)).toBeCloseTo(4000 * each, 6);
    expect(products[8000]).toBeLessThan(1e-300);
    // As arithmetic with 40 digits has it.
    expect(tellingBeyond(products[8000] ?? 0, productLogs[8000] ?? 0)).toBe('9.65952e\u2212684');
    expect(valueLogs[8000]).toBeCloseTo(Math.log10(h), 12);
    for (const w of [0.9, 0.4, -0.4]) {
      const small = grow({ activation: 'identity', w, start: 1, steps: 8000 });
      expect(small.valueLogs[8000]).toBeCloseTo(8000 * Math.log10(Math.abs(w)), 5);
      expect(fateOf(small.values, small.valueLogs).kind).toBe('vanishes');
    }
    const dead = grow({ activation: 'relu', w: -1, start: 1, steps: 50 });
    expect(tellingBeyond(dead.values[50] ?? 1, dead.valueLogs[50] ?? 0)).toBe('0');
    expect(fateOf(dead.values, dead.valueLogs).kind).toBe('isZero');
    const shrunk = grow({ activation: 'relu', w: 0.4, start: 1, steps: 1000 });
    expect(tellingBeyond(shrunk.values[1000] ?? 1, shrunk.valueLogs[1000] ?? 0)).toMatch(
      /e\u2212398$/,
    );
  });

  test('the product of slopes is what a small push becomes', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('tanh', 'sigmoid', 'identity' as const),
        fc.double({ min: -1.5, max: 1.5, noNaN: true }),
        fc.double({ min: -2, max: 2, noNaN: true }),
        (activation, w, start) => {
          const given = { activation: activation as 'tanh', w, steps: 12 };
          const push = 1e-6;
          const [a, b] = [
            grow({ ...given, start: start - push }),
            grow({ ...given, start: start + push }),
          ];
          const { products } = grow({ ...given, start });
          expect(products[12]).toBeCloseTo(
            ((b.values[12] ?? 0) - (a.values[12] ?? 0)) / (2 * push),
            3,
          );
        },
      ),
    );
  });
});

describe('where a number leaves a format', () => {
  const leaving = (w: number, format: 'float32' | 'float64', steps = 8000) =>
    leavingOf({ activation: 'relu', w, start: 1, steps, format });

  test('1.1 leaves the singles after 931 steps, and the doubles after 7448', () => {
    expect(leaving(1.1, 'float64').value).toEqual({ as: 'infinite', since: 7448 });
    expect(leaving(1.1, 'float32').value).toEqual({ as: 'infinite', since: 931 });
    expect(leaving(1.1, 'float32').product?.as).toBe('infinite');
  });

  test('a half is 0 after 150 halvings in singles, after 1075 in doubles', () => {
    expect(leaving(0.5, 'float64').value).toEqual({ as: 'zero', since: 1075 });
    expect(leaving(0.5, 'float32').value).toEqual({ as: 'zero', since: 150 });
    expect(leaving(0.5, 'float64', 200)).toEqual({ value: null, product: null });
  });

  test('what is 0 by itself has left no format, nor what comes back from 0', () => {
    const nothing = { value: null, product: null };
    const left = (activation: keyof typeof activations, w: number, start: number) =>
      leavingOf({ activation, w, start, steps: 40, format: 'float32' });
    expect(left('relu', -1, 1)).toEqual(nothing);
    expect(left('relu', 1, 0)).toEqual(nothing);
    expect(left('tanh', 0, 1)).toEqual(nothing);
    expect(left('sigmoid', 1, 0).value).toBeNull();
    expect(left('sigmoid', -800, 1).value).toBeNull();
    // 1 is all that singles keep of tanh(50): its slope is lost, though it is not 0.
    expect(left('tanh', 50, 1)).toEqual({ value: null, product: { as: 'zero', since: 1 } });
    // A start that is too small by itself.
    expect(left('identity', 1, 1e-60).value).toEqual({ as: 'zero', since: 1 });
  });
});

describe('the cobweb', () => {
  test('touches the curve and the line in turn', () => {
    const growth = grow({ activation: 'tanh', w: 1.5, start: 0.3, steps: 10 });
    const path = cobweb(growth, 10);
    expect(path).toHaveLength(21);
    path.slice(1).forEach(([x, y], i) => {
      if (i % 2 === 0) expect(y).toBe(Math.tanh(1.5 * x));
      else expect(y).toBe(x);
    });
  });

  test('ends before what is not finite', () => {
    const growth = grow({ activation: 'identity', w: 1e200, start: 1, steps: 5 });
    expect(cobweb(growth, 5).flat().every(Number.isFinite)).toBe(true);
  });
});

test('fixed points lie on curve and line, and the stable ones are reached', () => {
  for (const activation of ['tanh', 'sigmoid'] as const)
    for (const w of [-3, -0.5, 0.5, 0.99, 1.1, 2, 4]) {
      const points = fixedPoints(activation, w);
      expect(points.length).toBeGreaterThan(0);
      for (const { h, isStable } of points) {
        expect(activations[activation].f(w * h)).toBeCloseTo(h, 6);
        const near = grow({ activation, w, start: h + 1e-3, steps: 4000 });
        if (isStable) expect(near.values[4000]).toBeCloseTo(h, 3);
      }
    }
  expect(fixedPoints('tanh', 2).map(({ isStable }) => isStable)).toEqual([true, false, true]);
  expect(fixedPoints('identity', 1)).toEqual([]);
});

test('a matrix grows by its radius, and a rotation keeps every length', () => {
  const angle = 0.7;
  const rotation = [Math.cos(angle), -Math.sin(angle), Math.sin(angle), Math.cos(angle)];
  const still = matrixGrowth(rotation, [0.6, 0.8], 'identity', 100).norms;
  expect(still[100]).toBeCloseTo(1, 10);
  const grown = matrixGrowth(
    rotation.map((w) => w * 1.1),
    [0.6, 0.8],
    'identity',
    100,
  );
  expect(grown.norms[100]).toBeCloseTo(13780.6123398, 4);
  expect(matrixGrowth([1e200, 0, 0, 1e200], [1, 1], 'identity', 3).firstInfinite).toBe(2);
  const twice = [2, 0, 0, 2];
  expect(matrixGrowth(twice, [1, 1], 'identity', 200).firstInfinite).toBe(null);
  expect(matrixGrowth(twice, [1, 1], 'identity', 200, 'float32').firstInfinite).toBe(128);
});
