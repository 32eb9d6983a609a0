import { expect, test } from 'vitest';
import { plainProse } from '../prose.ts';
import { chapters } from '../table.ts';
import { loadSummary, untrueOf } from './summed.ts';

const TONGUES = ['ko', 'en'] as const;
const summed = (await Promise.all(TONGUES.map(loadSummary))).flat();

test('there is one idea for each chapter, in their order', () => {
  expect(summed.map(({ chapter }) => chapter)).toEqual(
    TONGUES.flatMap(() => chapters.map((_, i) => i)),
  );
});

test.each(summed)('idea $chapter says only what the engine computes, in $tongue', (each) => {
  expect(untrueOf(each)).toEqual([]);
  const told = plainProse(each.idea[each.tongue](each));
  expect(told).not.toMatch(/undefined|NaN|null|\u2014/);
  expect(told.length).toBeLessThan(260);
  if (each.tongue === 'ko') expect(told).toMatch(/다\.$/);
});

test.each(summed)('the equations of idea $chapter are there in $tongue', ({ idea, see }) => {
  for (const name of [...(idea.formula ?? []), ...(idea.back ?? [])])
    expect(see.trace.network.values.has(name), name).toBe(true);
});

test.each(summed)(
  'the picture of idea $chapter is of numbers that there are in $tongue',
  (each) => {
    const drawn = each.idea.picture(each);
    const numbers =
      drawn.kind === 'grids'
        ? drawn.grids.flatMap(({ numbers }) => numbers)
        : drawn.kind === 'lines'
          ? drawn.lines.flatMap(({ numbers }) => [...numbers])
          : drawn.bars.map(({ value }) => value);
    expect(numbers.length).toBeGreaterThan(3);
    expect(numbers.every(Number.isFinite)).toBe(true);
    expect(new Set(numbers).size).toBeGreaterThan(1);
  },
);
