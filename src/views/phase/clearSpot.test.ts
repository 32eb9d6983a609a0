import { expect, test } from 'vitest';
import { clearSpot } from './clearSpot.ts';

const room = { left: 0, right: 300, top: 0, bottom: 150 };
const size = { width: 100, height: 14 };

/** tanh as it is drawn in the room, with the line down from the point at `at` and across to its axis. */
function drawing(at: number) {
  const x = (a: number) => 150 + a * 50;
  const y = (h: number) => 75 - h * 75;
  const curve = Array.from({ length: 61 }, (_, i) => ({
    x: x(i / 10 - 3),
    y: y(Math.tanh(i / 10 - 3)),
  }));
  const point = { x: x(at), y: y(Math.tanh(at)) };
  return {
    point,
    curve,
    lines: [curve, [{ x: point.x, y: 150 }, point, { x: 0, y: point.y }]],
  };
}

test.each([-2.5, -1.2, -0.1, 0, 0.5, 0.65, 1.06, 1.47, 1.75, 2.9])(
  'what tanh comes to at %f is written clear of the curve and of its lines',
  (at) => {
    const { point, curve, lines } = drawing(at);
    const spot = clearSpot({ room, ...size, near: point, lines });
    const left = spot.x - size.width / 2;
    const top = spot.y - size.height / 2;
    const covers = ({ x, y }: { x: number; y: number }) =>
      x > left && x < left + size.width && y > top && y < top + size.height;
    expect(left).toBeGreaterThanOrEqual(0);
    expect(left + size.width).toBeLessThanOrEqual(300);
    expect(curve.filter(covers)).toEqual([]);
    expect(covers(point)).toBe(false);
    expect(point.x > left && point.x < left + size.width && spot.y > point.y).toBe(false);
  },
);

test('a text for which there is no clear place covers as little as it can, and stays in the room', () => {
  const everywhere = Array.from({ length: 30 }, (_, i) => [
    { x: 0, y: i * 5 },
    { x: 300, y: i * 5 },
  ]);
  const spot = clearSpot({ room, ...size, near: { x: 150, y: 75 }, lines: everywhere });
  expect(spot.x).toBeGreaterThanOrEqual(50);
  expect(spot.x).toBeLessThanOrEqual(250);
  expect(
    clearSpot({ room, ...size, near: { x: Number.NaN, y: Number.NaN }, lines: [] }),
  ).toBeDefined();
});

test.each([-1.9, -0.91, -0.17, 0, 0.3, 0.63, 1.8])(
  'where a long text has to cross something, what sigmoid comes to at %f crosses an axis and not the curve',
  (a) => {
    const frame = { left: 44, right: 376, top: 18, bottom: 176 };
    const long = { width: 159, height: 13.5 };
    const x = (at: number) => 208 + (at / 3) * 160;
    const y = (at: number) => frame.bottom - (frame.bottom - frame.top) / (1 + Math.exp(-at));
    const curve = Array.from({ length: 201 }, (_, i) => i * 0.03 - 3).map((at) => ({
      x: x(at),
      y: y(at),
    }));
    const near = { x: x(a), y: y(a) };
    const lines = [curve, [near], [{ x: near.x, y: frame.bottom }, near, { x: 44, y: near.y }]];
    const grid = [
      [
        { x: 208, y: frame.top },
        { x: 208, y: frame.bottom },
      ],
    ];
    const spot = clearSpot({ room: frame, ...long, near, lines, grid });
    const isCovered = ({ x: px, y: py }: { x: number; y: number }) =>
      Math.abs(px - spot.x) < long.width / 2 && Math.abs(py - spot.y) < long.height / 2;
    expect([...curve, near].filter(isCovered)).toEqual([]);
  },
);
