import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { elmanNetwork } from '../fixtures/sample.ts';
import { parameterNumbers } from '../run/trace.ts';
import { type InitialId, initials, initialWeights, toGrid } from './initial.ts';
import { createRandom } from './random.ts';

const initialIds = Object.keys(initials) as InitialId[];

/** Entry (i, j) of the product of a matrix with its own transpose: 1 and 0 where rows are orthonormal. */
function productOfRows(w: Float64Array, columns: number, i: number, j: number): number {
  let sum = 0;
  for (let k = 0; k < columns; k++)
    sum += (w[i * columns + k] as number) * (w[j * columns + k] as number);
  return sum;
}

function transpose(w: Float64Array, rows: number, columns: number): Float64Array {
  return Float64Array.from(
    { length: rows * columns },
    (_, k) => w[(k % rows) * columns + Math.floor(k / rows)] as number,
  );
}

describe('orthogonal', () => {
  test('has rows, or where they are more its columns, of length 1 at right angles', () => {
    const size = fc.integer({ min: 1, max: 24 });
    fc.assert(
      fc.property(size, size, fc.nat(), (rows, columns, seed) => {
        const drawn = initials.orthogonal(rows, columns, createRandom(seed));
        const isWide = rows <= columns;
        const w = isWide ? drawn : transpose(drawn, rows, columns);
        const [count, length] = isWide ? [rows, columns] : [columns, rows];
        for (let i = 0; i < count; i++)
          for (let j = 0; j < count; j++)
            expect(productOfRows(w, length, i, j)).toBeCloseTo(i === j ? 1 : 0, 12);
      }),
    );
  });
});

describe('xavier', () => {
  test('stays within its bound and fills it', () => {
    const w = initials.xavier(40, 60, createRandom(1));
    const bound = Math.sqrt(6 / 100);
    expect(Math.max(...w)).toBeLessThan(bound);
    expect(Math.min(...w)).toBeGreaterThan(-bound);
    expect(Math.max(...w)).toBeGreaterThan(0.99 * bound);
    expect(w.reduce((sum, v) => sum + v) / w.length).toBeCloseTo(0, 1);
  });
});

test('identity has ones on its diagonal, also where it is not square', () => {
  expect([...initials.identity(2, 3)]).toEqual([1, 0, 0, 0, 1, 0]);
});

describe('initial weights', () => {
  // Written down once: links carry a seed, so these numbers must never change.
  test('are these for these seeds, for good', () => {
    const network = elmanNetwork();
    const W_h = (initial: InitialId, seed: number) => [
      ...parameterNumbers(network, initialWeights(network, initial, seed), 'W_h'),
    ];
    expect(W_h('xavier', 1)).toEqual(GOLDEN.xavier);
    expect(W_h('orthogonal', 1)).toEqual(GOLDEN.orthogonal);
    expect(W_h('xavier', 2 ** 32 - 1)).toEqual(GOLDEN.lastSeed);
    const random = createRandom(42);
    expect([random(), random(), random()]).toEqual(GOLDEN.random);
  });

  test.each([
    ['xavier', 40, 480444364],
    ['orthogonal', 40, 4258482463],
    ['coarse', 17, 1994934970],
  ] as const)('%s of %i units are these to the last bit, for good', (initial, hidden, hash) => {
    const network = elmanNetwork({ cell: 'lstm', sizes: { input: 5, hidden, output: 5 } });
    const bits = new Uint32Array(initialWeights(network, initial, 2 ** 32 - 3).buffer);
    let found = 0;
    for (const half of bits) found = Math.imul(found ^ half, 0x01000193) >>> 0;
    expect(found).toBe(hash);
  });

  test.each(initialIds)('%s: equal for equal seeds, and on the grid up to 16 units', (initial) => {
    const network = elmanNetwork({ sizes: { input: 5, hidden: 16, output: 5 }, bias: 'single' });
    const weights = initialWeights(network, initial, 7);
    expect(initialWeights(network, initial, 7)).toEqual(weights);
    for (const w of weights) expect(w).toBe(toGrid(w));
    expect(parameterNumbers(network, weights, 'b').every((b) => b === 0)).toBe(true);
  });

  test('are not rounded in larger networks, where orthogonal must stay so', () => {
    const network = elmanNetwork({ sizes: { input: 5, hidden: 17, output: 5 } });
    const W_h = parameterNumbers(network, initialWeights(network, 'orthogonal', 3), 'W_h');
    expect(productOfRows(W_h, 17, 0, 0)).toBeCloseTo(1, 12);
  });

  test('differ from seed to seed and from matrix to matrix', () => {
    const network = elmanNetwork({ sizes: { input: 4, hidden: 4, output: 4 } });
    const first = initialWeights(network, 'xavier', 1);
    expect(initialWeights(network, 'xavier', 2)).not.toEqual(first);
    expect(parameterNumbers(network, first, 'W_x')).not.toEqual(
      parameterNumbers(network, first, 'W_h'),
    );
  });

  test('of the cell stay as they are when the head or the bias changes', () => {
    const plain = elmanNetwork();
    const other = elmanNetwork({ head: 'sigmoid', bias: 'single', headBias: true });
    for (const name of ['W_x', 'W_h', 'W_y'])
      expect(parameterNumbers(plain, initialWeights(plain, 'xavier', 5), name)).toEqual(
        parameterNumbers(other, initialWeights(other, 'xavier', 5), name),
      );
  });
});

describe('the grid of 0.01', () => {
  test('has the double that the decimal is read as, and no negative zero', () => {
    fc.assert(
      fc.property(fc.double({ min: -1000, max: 1000, noNaN: true }), (w) => {
        expect(toGrid(w)).toBe(Number(toGrid(w).toFixed(2)));
        expect(Math.abs(toGrid(w) - w)).toBeLessThanOrEqual(0.005 + 1e-9);
      }),
    );
    expect(toGrid(-0.001)).toBe(0);
  });
});

const GOLDEN = {
  xavier: [-0.51, -0.28, -0.53, -0.87, -0.92, -0.09, -0.79, -0.73, 0.78],
  orthogonal: [-0.96, -0.04, -0.27, -0.12, 0.95, 0.29, 0.24, 0.31, -0.92],
  lastSeed: [0.64, 0.28, 0.59, -0.23, 0.38, 0.4, 0.28, 0.18, 0.33],
  random: [0.21884025167673826, 0.9193855235353112, 0.07482402282766998],
};
