import { expect, test } from 'vitest';
import { withBias, withHidden } from '../../scene/change/change.ts';
import { withCell } from '../../scene/change/changeCells.ts';
import { DEFAULT_SCENE } from '../../scene/document/defaults.ts';
import { networkOf } from '../../scene/read/derive.ts';
import { rowItems } from './rowItems.ts';
import { layOutRow } from './rowLayout.ts';

const ROOM = { width: 680, height: 120, scale: 1, isOneHot: true };

test.each([
  ['rnn', 'h', 'f'],
  ['rnn', 'y', 'softmax'],
  ['lstm', 'i', 'input'],
  ['gru', 'n', 'candidate'],
] as const)(
  'the equation of a %s with 256 units for %s keeps to its room, and what is small in it can be seen',
  (cell, value, phase) => {
    const network = networkOf(withHidden(withCell(DEFAULT_SCENE, cell), 256));
    const { placed, height } = layOutRow(network, rowItems(network, value, 2, phase), ROOM);
    expect(height).toBeLessThanOrEqual(ROOM.height);
    const boxes = placed.filter(({ item }) => item.kind !== 'sign');
    expect(boxes.length).toBeGreaterThan(2);
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
    for (const height of [90, 122, 240]) {
      const { placed } = layOutRow(network, rowItems(network, 'h', 2, 'f'), {
        width,
        height,
        scale: 1,
        isOneHot: false,
      });
      const line = placed.filter(({ middle }) => middle === placed[0]?.middle);
      line.slice(1).forEach(({ x }, i) => {
        const left = line[i];
        const right =
          (left?.x ?? 0) +
          Math.max(left?.width ?? 0, (left?.columns ?? 0) * (left?.cellWidth ?? 0));
        expect(x).toBeGreaterThanOrEqual(right);
      });
      const input = placed.find(({ item }) => item.kind === 'vector' && item.value === 'x');
      expect(input?.width).toBeGreaterThanOrEqual(input && input.rowHeight * 0.55 >= 8.8 ? 30 : 18);
    }
  },
);

const longest = (cell: 'rnn' | 'lstm' | 'gru') =>
  networkOf(withBias(withCell(DEFAULT_SCENE, cell), true));

test.each([
  ['rnn', 'h', 'f'],
  ['lstm', 'i', 'input'],
  ['gru', 'n', 'candidate'],
] as const)(
  'the whole equation of a %s with biases is seen with its digits beside the lesson on a laptop',
  (cell, value, phase) => {
    const network = longest(cell);
    const items = rowItems(network, value, 2, phase);
    const { width, digits, placed } = layOutRow(network, items, {
      width: 650,
      height: 122,
      scale: 1,
      isOneHot: true,
    });
    expect(width).toBeLessThanOrEqual(650);
    expect(digits).toBeGreaterThanOrEqual(8.8);
    for (const box of placed) if (box.columns === 1) expect(box.width).toBeGreaterThan(17);
    expect(new Set(placed.map(({ middle }) => middle)).size).toBe(1);
  },
);

test('where a line is still too long, the equation goes on below its "=", and with no room there it is scrolled', () => {
  const network = longest('gru');
  const items = rowItems(network, 'n', 2, 'candidate');
  const middles = (room: { width: number; height: number }) =>
    layOutRow(network, items, { ...room, scale: 1, isOneHot: true }).placed.map(
      ({ middle }) => middle,
    );
  const tall = layOutRow(network, items, { width: 510, height: 240, scale: 1, isOneHot: true });
  expect(tall.width).toBeLessThanOrEqual(510);
  expect(tall.height).toBeLessThanOrEqual(240);
  const [first, ...rest] = tall.placed.filter(
    ({ item }) => item.kind === 'sign' && item.text === '=',
  );
  expect(rest[0]?.x).toBeCloseTo(first?.x ?? 0);
  expect(rest[0]?.middle).toBeGreaterThan((first?.middle ?? 0) + 80);
  expect(new Set(middles({ width: 510, height: 122 })).size).toBe(1);
});

test('a state that the reset gate weighs before the matrix stands in brackets behind it', () => {
  const scene = withCell(DEFAULT_SCENE, 'gru');
  const written = (reset: 'after' | 'before') =>
    rowItems(networkOf({ ...scene, reset }), 'n', 2, 'candidate')
      .map((item) =>
        item.kind === 'sign' ? item.text : item.kind === 'parameter' ? item.name : item.value,
      )
      .join(' ');
  expect(written('before')).toContain('W_hn ( r \u2299 h )');
  expect(written('after')).toContain('r \u2299 W_hn h');
});
