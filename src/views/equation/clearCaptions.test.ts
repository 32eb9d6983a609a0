import { expect, test } from 'vitest';
import { type Caption, clearCaptions } from './clearCaptions.ts';

const ends = (caption: Caption | null | undefined) => {
  if (!caption) throw new Error('no caption');
  return [caption.middle - caption.width / 2, caption.middle + caption.width / 2] as const;
};

test('a long caption over a narrow box at an end of the row is moved into it whole', () => {
  const [first, , last] = clearCaptions(
    [{ middle: 17, width: 80 }, null, { middle: 640, width: 70 }],
    [-14, 664],
  );
  expect(ends(first)).toEqual([-14, 66]);
  expect(ends(last)).toEqual([594, 664]);
});

test('captions that would meet become narrower until there is room between them, and others stay', () => {
  const captions = [
    { middle: 20, width: 30 },
    { middle: 100, width: 80 },
    null,
    { middle: 174, width: 76 },
    { middle: 300, width: 50 },
  ];
  const clear = clearCaptions(captions, [0, 400]);
  expect(ends(clear[3])[0] - ends(clear[1])[1]).toBeGreaterThanOrEqual(4);
  expect(clear[0]).toEqual(captions[0]);
  expect(clear[2]).toBeNull();
  expect(clear[4]).toEqual(captions[4]);
});
