import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CellId } from '../../../engine/cells/table.ts';
import { withCell, withPeepholes } from '../../../scene/change/changeCells.ts';
import { withBias, withHidden } from '../../../scene/change/changeNetwork.ts';
import { DEFAULT_SCENE } from '../../../scene/document/defaults.ts';
import { networkOf } from '../../../scene/read/derive.ts';
import { layOutInside } from './layOutInside.ts';
import { spotOf } from './spotOf.ts';

const networks = (['rnn', 'lstm', 'gru'] as const satisfies readonly CellId[]).map((cell) =>
  networkOf(withPeepholes(withHidden(withCell(DEFAULT_SCENE, cell), 4), true)),
);

/** A phone's room for a cell that takes so many times its width. */
const onPhone = (times: number) => ({
  width: times * 334 - Math.min(47, times * 33),
  top: 160,
  bottom: 380,
  scale: 0.85,
  hidden: 4,
});

test('as many units as there may be stay in the room of the cell', () => {
  const [, lstm] = networks;
  if (!lstm) throw new Error('no LSTM');
  const room = { width: 900, top: 170, bottom: 400, scale: 1, hidden: 256 };
  const { top, bottom, vectors, rowHeight } = layOutInside(lstm, room);
  expect(top).toBeGreaterThanOrEqual(room.top);
  expect(bottom).toBeLessThanOrEqual(room.bottom + 1e-9);
  for (const { y } of vectors) expect(y + rowHeight * room.hidden).toBeLessThanOrEqual(bottom);
});

test.each(networks)(
  'the symbol beside a low vector stands before the sign that reads it',
  (network) => {
    const room = { width: 620, top: 165, bottom: 292, scale: 0.8, hidden: 4 };
    const { vectors, signs, vectorWidth } = layOutInside(network, room);
    for (const { shape, x: sign, y } of signs) {
      if (shape === 'plain') continue;
      const before = vectors.filter(
        (vector) => vector.label === 'beside' && vector.x < sign && Math.abs(vector.y - y) < 10,
      );
      const right = Math.max(...before.map(({ x }) => x + vectorWidth));
      expect(sign - 10 * room.scale - right).toBeGreaterThan(15 * room.scale);
    }
  },
);

test('a sum in the cell names its bias, clear of the vectors beside it', () => {
  const room = { width: 1300, top: 160, bottom: 400, scale: 1, hidden: 4 };
  const signsOf = (bias: boolean) => {
    const network = networkOf(withBias(withHidden(DEFAULT_SCENE, 4), bias));
    const { signs, vectors, vectorWidth } = layOutInside(network, room);
    const equals = signs.find(({ text }) => text.endsWith('='));
    const edge = (value: string) => vectors.find((each) => each.value === value)?.x ?? 0;
    return {
      text: equals?.text,
      x: equals?.x ?? 0,
      left: edge('wx') + vectorWidth,
      right: edge('a'),
    };
  };
  expect(signsOf(false).text).toBe('=');
  const { text, x, left, right } = signsOf(true);
  expect(text).toBe('+b=');
  expect(x - left).toBeGreaterThan(13);
  expect(right - x).toBeGreaterThan(13);
});

test('a sum in the cell of gates names the bias of its own gate', () => {
  const room = { width: 1300, top: 160, bottom: 400, scale: 1, hidden: 4 };
  const named = (cell: CellId) => {
    const network = networkOf(withBias(withHidden(withCell(DEFAULT_SCENE, cell), 4), true));
    const { signs } = layOutInside(network, room);
    return signs.filter(({ text }) => text.endsWith('=')).map(({ text }) => text);
  };
  expect(named('lstm').toSorted()).toEqual(['+b_f=', '+b_g=', '+b_i=', '+b_o=']);
  expect(named('gru').toSorted()).toEqual(['+b_n=', '+b_r=', '+b_z=']);
});

test.each(networks)(
  'the cell stays in a room that is lower than its names and signs',
  (network) => {
    const room = { width: 500, top: 100, bottom: 190, scale: 1, hidden: 4 };
    const { bottom, top, scale } = layOutInside(network, room);
    expect(top).toBeGreaterThanOrEqual(room.top - 1e-9);
    expect(bottom).toBeLessThanOrEqual(room.bottom + 1e-9);
    expect(scale).toBeLessThanOrEqual(1);
  },
);

describe('the inside of a cell on a phone', () => {
  test.each(networks)('fits the width of the screen when it is seen whole', (network) => {
    const { vectors, width, vectorWidth } = layOutInside(network, onPhone(1));
    expect(width).toBeLessThanOrEqual(onPhone(1).width + 1);
    for (const { x } of vectors) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x + vectorWidth).toBeLessThanOrEqual(width);
    }
  });

  test('shows what is made, wherever in the cell that is', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...networks),
        fc.double({ min: 1, max: 4, noNaN: true }),
        fc.nat(),
        (network, times, at) => {
          const drawn = layOutInside(network, onPhone(times));
          const made = network.operations[at % network.operations.length]?.makes ?? 'h';
          const room = 300;
          const [left, right] = spotOf(network, drawn, made, room);
          expect(right - left).toBeLessThanOrEqual(room + 1e-6);
          for (const { value, isBefore, x } of drawn.vectors)
            if (value === made && !isBefore) {
              expect(left).toBeLessThanOrEqual(x);
              expect(right).toBeGreaterThanOrEqual(x + drawn.vectorWidth);
            }
        },
      ),
    );
  });
});
