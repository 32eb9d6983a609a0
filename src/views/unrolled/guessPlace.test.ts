import { expect, test } from 'vitest';
import { placeGuess } from './guessPlace.ts';
import { layOutChain } from './layout.ts';

const layoutAt = (width: number, height: number, span: number | null = null) =>
  layOutChain({
    width,
    height,
    steps: 3,
    hidden: 6,
    inputs: 12,
    outputs: 3,
    isOneHot: true,
    span,
    lines: 0,
  });

const TEXTS = ['a', 'yes', '부정', 'negative', '긴 낱말 하나', 'extraordinarily'];

test('an answer keeps to its own timestep, with its bar and its percentage', () => {
  for (const layout of [layoutAt(374, 330), layoutAt(760, 300), layoutAt(990, 420)])
    for (const text of TEXTS)
      for (const share of [0.004, 0.35, 0.996, 0.9999, 1]) {
        const { told, small, reach } = placeGuess({ text, share }, layout);
        for (const side of reach) expect(side).toBeLessThanOrEqual(layout.pitch / 2 + 1e-9);
        // "%" and ">" are wider than digits: about three font sizes of ">99%".
        if (told?.text === '>99%') expect(reach[1] - told.x).toBeGreaterThanOrEqual(2.9 * small);
      }
});

test('inside a cell an answer stands clear of the bars beside it', () => {
  for (const layout of [layoutAt(374, 330, 1), layoutAt(760, 300, 1), layoutAt(990, 420, 1)])
    for (const text of TEXTS)
      for (const share of [0.004, 0.35, 0.9999]) {
        const { reach } = placeGuess({ text, share }, layout);
        expect(reach[1], text).toBeLessThan(layout.bars.left ?? 0);
      }
});

test('a number has neither bar nor percentage', () => {
  const place = placeGuess({ text: '0.42', share: null }, layoutAt(760, 300));
  expect(place).toMatchObject({ bar: null, filled: null, told: null });
});
