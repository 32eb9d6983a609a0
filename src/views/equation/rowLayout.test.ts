import { expect, test } from 'vitest';
import type { Network } from '../../engine/declare/network.ts';
import { withCell } from '../../scene/change/changeCells.ts';
import { withBias, withHidden } from '../../scene/change/changeNetwork.ts';
import { DEFAULT_SCENE } from '../../scene/document/defaults.ts';
import { networkOf } from '../../scene/read/derive.ts';
import { rowItems } from './rowItems.ts';
import { isOneHotValue, layOutOperands } from './rowLayout.ts';

const ROOM = { width: 680, height: 120, scale: 1, isOneHot: true };

test.each([
  ['rnn', 'h'],
  ['rnn', 'y'],
  ['lstm', 'i'],
  ['gru', 'n'],
] as const)(
  'the equation of a %s with 256 units for %s keeps to its room, and what is small in it can be seen',
  (cell, value) => {
    const network = networkOf(withHidden(withCell(DEFAULT_SCENE, cell), 256));
    const { placed, height } = layOutOperands(network, value, { t: 2, steps: 9 }, ROOM);
    expect(height).toBeLessThanOrEqual(ROOM.height);
    const boxes = placed.filter(({ item }) => item.kind !== 'sign');
    expect(boxes.length).toBeGreaterThan(1);
    for (const { rows, rowHeight, width } of boxes) {
      expect(rows * rowHeight).toBeGreaterThanOrEqual(24);
      expect(rows * rowHeight).toBeLessThanOrEqual(height);
      expect(width).toBeGreaterThanOrEqual(18);
    }
  },
);

test.each([680, 420, 300])(
  'in %i pixels no box of an equation over numbers stands on the next one, and the numbers have room',
  (width) => {
    const events = { kind: 'numbers', columns: 1, values: [0.5, -1, 0.25] } as const;
    const network = networkOf(withHidden({ ...DEFAULT_SCENE, events }, 8));
    for (const [value, height] of ['h', 'wx'].flatMap((v) =>
      [90, 122, 240].map((h) => [v, h] as const),
    )) {
      const { placed } = layOutOperands(
        network,
        value,
        { t: 2, steps: 9 },
        {
          width,
          height,
          scale: 1,
          isOneHot: false,
        },
      );
      const line = placed.filter(({ middle }) => middle === placed[0]?.middle);
      line.slice(1).forEach(({ x }, i) => {
        const left = line[i];
        const right =
          (left?.x ?? 0) +
          Math.max(left?.width ?? 0, (left?.columns ?? 0) * (left?.cellWidth ?? 0));
        expect(x).toBeGreaterThanOrEqual(right);
      });
      const input = placed.find(({ item }) => item.kind === 'vector' && item.value === 'x');
      if (input)
        expect(input.width).toBeGreaterThanOrEqual(input.rowHeight * 0.55 >= 8.8 ? 30 : 18);
      expect(Boolean(input) || value === 'h').toBe(true);
    }
  },
);

/** The widest that a number in a cell may be, in sizes of its digits: "\u22120.07" and a little. */
const WIDEST = 3.3;

const AT = { height: 150, scale: 1, isOneHot: true } as const;

const shown = (network: Network, value: string, width: number) => {
  const layout = layOutOperands(network, value, { t: 2, steps: 9 }, { ...AT, width });
  const cells = layout.placed.flatMap(({ item, cellWidth }) =>
    item.kind === 'parameter' ||
    (item.kind === 'vector' && !isOneHotValue(network, item.value, true))
      ? [cellWidth]
      : [],
  );
  return { ...layout, cells };
};

test('with four units cells are at least 60 pixels wide, and a step that needs more room than there is takes less', () => {
  const network = networkOf(DEFAULT_SCENE);
  for (const value of ['wh', 'wx', 'a', 'h', 'y', 'o'])
    for (const width of shown(network, value, 940).cells) expect(width).toBeGreaterThanOrEqual(60);
  for (const value of ['wh', 'wx'])
    for (const width of shown(network, value, 640).cells) expect(width).toBeGreaterThanOrEqual(60);
  expect(shown(network, 'h', 640).width).toBeLessThanOrEqual(640);
});

test.each(['rnn', 'lstm', 'gru'] as const)(
  'whatever a %s makes, no number of it is wider than its cell, and no box stands on the next',
  (cell) => {
    for (const width of [920, 640, 358])
      for (const hidden of [4, 8, 32]) {
        const scene = withHidden(withBias(withCell(DEFAULT_SCENE, cell), true), hidden);
        const network = networkOf(scene);
        for (const { makes } of network.operations) {
          const { placed, digits } = shown(network, makes, width);
          if (digits > 0)
            for (const { columns, cellWidth } of placed)
              if (columns > 1) expect(cellWidth).toBeGreaterThanOrEqual(digits * WIDEST);
          placed.slice(1).forEach(({ x }, i) => {
            const left = placed[i];
            expect(x).toBeGreaterThanOrEqual((left?.x ?? 0) + (left?.width ?? 0));
          });
        }
      }
  },
);

test('where there are colours alone, what a step reads stands within its room, with what stands over it', () => {
  for (const cell of ['rnn', 'lstm', 'gru'] as const)
    for (const hidden of [12, 16, 24])
      for (const width of [1100, 880, 640]) {
        const scene = withHidden(withBias(withCell(DEFAULT_SCENE, cell), true), hidden);
        const network = networkOf(scene);
        for (const { makes } of network.operations) {
          const row = shown(network, makes, width);
          if (row.digits === 0)
            expect(row.width, `${cell} ${hidden} ${makes}`).toBeLessThanOrEqual(width);
        }
      }
});

test('an equation is whole where its digits have room, else it is what its last step reads', () => {
  const network = networkOf(withBias(withCell(DEFAULT_SCENE, 'lstm'), true));
  const parameters = (width: number) =>
    shown(network, 'i', width).placed.filter(({ item }) => item.kind === 'parameter').length;
  expect(parameters(920)).toBe(3);
  // On a phone the sums of the products, and the bias, which the same step adds.
  expect(parameters(358)).toBe(1);
  expect(shown(network, 'hi', 358).digits).toBeGreaterThanOrEqual(8.8);
});

test('a state that the reset gate weighs before the matrix stands in brackets behind it', () => {
  const scene = withCell(DEFAULT_SCENE, 'gru');
  const written = (reset: 'after' | 'before') =>
    rowItems(networkOf({ ...scene, reset }), 'n', { t: 2, steps: 9 }, true)
      .map((item) =>
        item.kind === 'sign' ? item.text : item.kind === 'parameter' ? item.name : item.value,
      )
      .join(' ');
  expect(written('before')).toContain('W_hn ( r \u2299 h )');
  expect(written('after')).toContain('r \u2299 W_hn h');
});
