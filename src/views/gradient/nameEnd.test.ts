import { expect, test } from 'vitest';
import { nameEnd } from './nameEnd.ts';

const line = { left: 100, right: 900, width: 50 } as const;
const falling = [
  { x: 110, away: 80 },
  { x: 500, away: 20 },
  { x: 890, away: 5 },
];

test('a name stands at the end from which the curve is farther', () => {
  expect(nameEnd({ ...line, frame: [400, 420], points: falling })).toBe('left');
  const rising = falling.map(({ x, away }) => ({ x: 1000 - x, away }));
  expect(nameEnd({ ...line, frame: [400, 420], points: rising })).toBe('right');
});

test('the frame of the cursor does not cross it', () => {
  expect(nameEnd({ ...line, frame: [100, 120], points: falling })).toBe('right');
  // A frame that is wider than the name is around it.
  expect(nameEnd({ ...line, frame: [100, 180], points: falling })).toBe('left');
});
