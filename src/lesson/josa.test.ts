import { expect, test } from 'vitest';
import { josa } from './josa.ts';

test.each([
  ['안', '을/를', '안을'],
  ['하', '을/를', '하를'],
  ['“l”', '을/를', '“l”을'],
  ['“h”', '을/를', '“h”를'],
  ['0.83', '은/는', '0.83은'],
  ['0.95', '은/는', '0.95는'],
  ['길', '으로/로', '길로'],
  ['1.1', '으로/로', '1.1로'],
  ['3', '으로/로', '3으로'],
  ['l', '이라고/라고', 'l이라고'],
] as const)('%s with %s', (word, pair, expected) => {
  expect(josa(word, pair)).toBe(expected);
});
