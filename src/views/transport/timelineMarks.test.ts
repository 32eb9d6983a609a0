import fc from 'fast-check';
import { expect, test } from 'vitest';
import { partOf, phaseAtPart, timelineScale } from './timelineMarks.ts';

test('every phase has a place of its own on the timeline, and that place leads to it', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 14 }),
      fc.integer({ min: 0, max: 13 }),
      fc.constantFrom(1 as const, -1 as const),
      (parts, fewer, direction) => {
        const count = Math.max(1, parts - fewer);
        const places = Array.from({ length: count }, (_, i) => partOf(i, count, parts, direction));
        expect(new Set(places).size).toBe(parts === 1 ? 1 : count);
        if (parts === 1) return;
        expect(places.map((place) => phaseAtPart(place, count, parts, direction))).toEqual(
          places.map((_, i) => i),
        );
        const sorted = [...places].sort((a, b) => (a - b) * direction);
        expect(places).toEqual(sorted);
      },
    ),
  );
});

test('two thousand timesteps have a place each, and letters only where they have room', () => {
  expect(timelineScale(900, 2000, 8)).toEqual({ parts: 1, last: 1999, every: 50 });
  expect(timelineScale(900, 5, 8)).toEqual({ parts: 8, last: 39, every: 1 });
});
