import { expect, test } from 'vitest';
import { withHidden } from '../../scene/change.ts';
import { withCell } from '../../scene/changeCells.ts';
import { DEFAULT_SCENE } from '../../scene/defaults.ts';
import { networkOf } from '../../scene/derive.ts';
import { rowItems } from './rowItems.ts';
import { layOutRow } from './rowLayout.ts';

const ROOM = { width: 680, height: 120, scale: 1 };

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
