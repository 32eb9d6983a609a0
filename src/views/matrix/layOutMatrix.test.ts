import { expect, test } from 'vitest';
import { layOutMatrix } from './layOutMatrix.ts';

const BOXES = [
  [320, 160],
  [560, 240],
  [1100, 640],
] as const;
const SHAPES = [
  [1, 1],
  [4, 4],
  [16, 9],
  [20, 20],
  [64, 64],
  [512, 128],
] as const;

test('entries stand in rows and columns, none over another, all within the drawing', () => {
  for (const [width, height] of BOXES)
    for (const [rows, columns] of SHAPES) {
      const at = layOutMatrix(width, height, rows, columns);
      const [first, right, below] = [at.placeOf(0, 0), at.placeOf(0, 1), at.placeOf(1, 0)];
      expect(right.left - first.left).toBeCloseTo(at.cellWidth, 9);
      expect(below.top - first.top).toBeCloseTo(at.cellHeight, 9);
      const last = at.placeOf(rows - 1, columns - 1);
      expect(first.left - at.cellWidth / 2).toBeGreaterThanOrEqual(at.left - 1e-9);
      expect(last.left + at.cellWidth / 2).toBeLessThanOrEqual(at.width);
      expect(last.top + last.height).toBeLessThanOrEqual(at.height);
    }
});

test('digits fit their cells, and a small matrix has them in every box, if it must by scrolling', () => {
  for (const [width, height] of BOXES)
    for (const [rows, columns] of SHAPES) {
      const { digits, cellWidth, cellHeight } = layOutMatrix(width, height, rows, columns);
      expect(digits).toBeLessThan(cellHeight);
      // "−0.88" is about three times as wide as it is high.
      expect(digits * 3).toBeLessThan(cellWidth);
      expect(digits > 0).toBe(rows * columns <= 400);
      if (digits > 0) expect(digits).toBeGreaterThan(10);
    }
});
