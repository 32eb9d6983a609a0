import fc from 'fast-check';
import { expect, test } from 'vitest';
import { firstStates, nearestState, withStates } from './keptStates.ts';

const stateOf = (updates: number, numbers: number) => ({
  updates,
  weights: new Float64Array(numbers),
  memory: new Float64Array(0),
});

test('however long a training is, the states kept of it take 48 MB, and reach from its start to its end', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 400_000 }),
      fc.integer({ min: 1, max: 3000 }),
      (numbers, updates) => {
        // One array stands for all: only their lengths count.
        const one = stateOf(0, numbers);
        let kept = firstStates(one);
        for (let k = 1; k <= updates; k++) {
          const newest = { ...one, updates: k };
          kept = withStates(kept, k % kept.every === 0 ? [newest] : [], newest);
        }
        const bytes = kept.states.length * numbers * 8;
        expect(bytes).toBeLessThanOrEqual(Math.max(48e6, 4 * numbers * 8));
        expect(kept.states[0]?.updates).toBe(0);
        expect(kept.states.at(-1)?.updates).toBe(updates);
        const { updates: nearest } = nearestState(kept, updates / 2);
        expect(Math.abs(nearest - updates / 2)).toBeLessThanOrEqual(kept.every);
      },
    ),
    { numRuns: 60 },
  );
});
