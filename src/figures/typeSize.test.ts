import { expect, test } from 'vitest';
import { typeSize } from './typeSize.ts';

test('a figure has six sizes of type, takes the largest that fits, and writes nothing that is too small to read', () => {
  expect([5, 12, 13.9, 14, 19, 20, 27.9, 28, 39, 40, 400].map(typeSize)).toEqual([
    12, 12, 12, 14, 16, 20, 20, 28, 28, 40, 40,
  ]);
});
