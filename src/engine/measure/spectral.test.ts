import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { initials } from '../learn/initial.ts';
import { createRandom } from '../learn/random.ts';
import { eigenvalues, largestSingularValue, spectralRadius } from './spectral.ts';

const drawn = (n: number, seed: number) => initials.xavier(n, n, createRandom(seed));

describe('eigenvalues', () => {
  test.each([
    ['a diagonal', [2, 0, 0, 0, -3, 0, 0, 0, 1], 3, 3],
    ['a rotation', [0, -1, 1, 0], 2, 1],
    ['a rotation, grown', [0, -1.1, 1.1, 0], 2, 1.1],
    ['a nilpotent matrix', [0, 1, 0, 0, 0, 1, 0, 0, 0], 3, 0],
    ['a defective matrix', [2, 1, 0, 2], 2, 2],
    ['the cube roots of one', [0, 0, 1, 1, 0, 0, 0, 1, 0], 3, 1],
    ['x^3 - 6x^2 + 11x - 6', [6, -11, 6, 1, 0, 0, 0, 1, 0], 3, 3],
    ['one number', [-0.7], 1, 0.7],
  ])('of %s: the radius is as mathematics says', (_, matrix, n, radius) => {
    expect(spectralRadius(matrix, n)).toBeCloseTo(radius, 7);
  });

  test('sum to the trace, and their squares to the trace of the square', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 24 }), fc.nat(), (n, seed) => {
        const matrix = drawn(n, seed);
        const values = eigenvalues(matrix, n);
        expect(values).toHaveLength(n);
        let [trace, square] = [0, 0];
        for (let i = 0; i < n; i++) {
          trace += matrix[i * n + i] as number;
          for (let j = 0; j < n; j++)
            square += (matrix[i * n + j] as number) * (matrix[j * n + i] as number);
        }
        expect(values.reduce((sum, { re }) => sum + re, 0)).toBeCloseTo(trace, 8);
        expect(values.reduce((sum, { re, im }) => sum + re * re - im * im, 0)).toBeCloseTo(
          square,
          8,
        );
      }),
    );
  });

  test('of an orthogonal matrix have length 1, and scale with the matrix', () => {
    for (const n of [2, 5, 16, 64, 128]) {
      const matrix = initials.orthogonal(n, n, createRandom(n));
      for (const { re, im } of eigenvalues(matrix, n)) expect(Math.hypot(re, im)).toBeCloseTo(1, 7);
      expect(
        spectralRadius(
          matrix.map((w) => -0.3 * w),
          n,
        ),
      ).toBeCloseTo(0.3, 7);
    }
  });

  test('are not to be had of what is not finite', () => {
    expect(spectralRadius([1, Number.NaN, 0, 1], 2)).toBeNaN();
    expect(largestSingularValue([1, Number.POSITIVE_INFINITY], 1, 2)).toBeNaN();
    expect(spectralRadius([1e300, 1e300, 1e300, 1e300], 2)).toBeCloseTo(2e300, -290);
  });
});

describe('the largest singular value', () => {
  test('is how much the matrix stretches at most, and no radius is larger', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20 }), fc.nat(), (n, seed) => {
        const matrix = drawn(n, seed);
        const sigma = largestSingularValue(matrix, n, n);
        expect(spectralRadius(matrix, n)).toBeLessThanOrEqual(sigma * (1 + 1e-4));
      }),
    );
    expect(largestSingularValue([3, 0, 0, 4], 2, 2)).toBeCloseTo(4, 8);
    expect(largestSingularValue([1, 2, 3, 4], 1, 4)).toBeCloseTo(Math.sqrt(30), 8);
    expect(largestSingularValue([0, 0], 2, 1)).toBe(0);
  });
});
