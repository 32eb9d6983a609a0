import { expect, test } from 'vitest';
import { readStand, writeStand } from './room.ts';

test('a window keeps its slide and its part in the lecture over a reload', () => {
  for (const stand of [
    { slide: 'first-step.2', role: 'alone', session: '' },
    { slide: 'deck-k3j2.12', role: 'console', session: 'abc123' },
    { slide: 'loop.1', role: 'audience', session: 'abc123' },
  ] as const)
    expect(readStand(writeStand(stand))).toEqual(stand);
});

test('an address typed by hand opens something', () => {
  expect(readStand('loop')).toEqual({ slide: 'loop.1', role: 'alone', session: '' });
  expect(readStand('loop.-4.king-x')).toEqual({ slide: 'loop.1', role: 'alone', session: '' });
});
