import { expect, test } from 'vitest';
import { grouped } from './grouped.ts';

test('whole numbers are written as the browser writes them in either language', () => {
  for (const n of [0, 7, 999, 1000, 12_345, 999_999, 1_000_000, 33_554_432])
    for (const tag of ['en', 'ko']) expect(grouped(n)).toBe(n.toLocaleString(tag));
});
