import { describe, expect, test } from 'vitest';
import { withProbe } from '../../scene/change/changeDetail.ts';
import { withWindow } from '../../scene/change/changeView.ts';
import { withOwnWeights } from '../../scene/change/withOwnWeights.ts';
import { DEFAULT_SCENE } from '../../scene/document/defaults.ts';
import { decode, encode } from '../../scene/link/link.ts';
import { networkOf } from '../../scene/read/derive.ts';
import { weightsOf } from '../../scene/read/weights.ts';
import { bound, LINK_BUDGET, plainlySeen, roundedToFit } from './budget.ts';
import { qrOf, qrSvg } from './qr.ts';

const start = decode('v=1&cell=rnn.32&net=xavier.5&end').scene;
const trained = withOwnWeights(
  start,
  Float64Array.from({ length: networkOf(start).weightCount }, (_, i) => Math.sin(i * i) * 0.9),
);

describe('a link that is too long', () => {
  test('is brought within the budget by rounding, and then says exactly what is seen', () => {
    expect(encode(trained).length).toBeGreaterThan(LINK_BUDGET);
    const rounded = roundedToFit(trained, LINK_BUDGET);
    if (!rounded) throw new Error('it does not fit');
    const link = encode(rounded.scene);
    expect(link.length).toBeLessThanOrEqual(LINK_BUDGET);
    const received = decode(link);
    expect(received).toEqual({ scene: rounded.scene, problems: [] });
    const old = weightsOf(trained);
    const change = Math.max(
      ...weightsOf(received.scene).map((w, i) => Math.abs(w - (old[i] ?? 0))),
    );
    expect(change).toBe(rounded.weightChange);
    expect(change).toBeLessThanOrEqual(rounded.step / 2);
    // As fine as it can be: half the step would not fit.
    const finer = weightsOf(trained).map(
      (w) => (Math.round((w * 2) / rounded.step) * rounded.step) / 2,
    );
    expect(encode(withOwnWeights(trained, finer)).length).toBeGreaterThan(LINK_BUDGET);
  });

  test('is rounded no more than it needs', () => {
    const small = withOwnWeights(
      DEFAULT_SCENE,
      weightsOf(DEFAULT_SCENE).map((w) => w + Math.PI / 1000),
    );
    expect(encode(small).length).toBeGreaterThan(400);
    expect(roundedToFit(small, 300)?.step).toBeLessThan(1e-6);
  });

  test('is not promised to fit where it cannot', () => {
    expect(roundedToFit(trained, 200)).toBeNull();
    // Weights so small that the only step short enough would leave nothing of them.
    const faint = withOwnWeights(
      trained,
      weightsOf(trained).map((w) => w / 8),
    );
    expect(roundedToFit(faint, 300)).toBeNull();
  });

  test('is shorter without how one looks, and shows the same moment', () => {
    const looked = withProbe(withWindow(DEFAULT_SCENE, { from: 0.5, span: 3 }), { t: 0, place: 1 });
    const plain = plainlySeen(looked);
    expect(encode(plain).length).toBeLessThan(encode(looked).length);
    expect(plain).toEqual(DEFAULT_SCENE);
  });
});

test('what rounding changes is said in two digits, and never as less than it is', () => {
  expect([0.000121832, 0.124995, 0.0005, 3.1201, 0].map(bound)).toEqual([
    0.00013, 0.13, 0.0005, 3.2, 0,
  ]);
  for (let i = 1; i < 500; i++) {
    const value = Math.sin(i) ** 2 * 10 ** ((i % 12) - 9);
    expect(bound(value)).toBeGreaterThanOrEqual(value);
    expect(bound(value)).toBeLessThanOrEqual(value * 1.12);
  }
});

describe('the code of a link', () => {
  test('is small for a short link, dense for a long one, and none for one beyond all codes', () => {
    expect(qrOf('https://example.org/#v=1&x=hell&t=2&p=f&end')).toMatchObject({ isDense: false });
    expect(qrOf('a'.repeat(62))).toMatchObject({ size: 33 + 8, reach: [15, 34], isDense: false });
    expect(qrOf('a'.repeat(LINK_BUDGET))?.isDense).toBe(true);
    expect(qrOf('a'.repeat(4000))).toBeNull();
  });

  test('is dark on light with a quiet zone, in a file of its own', () => {
    const qr = qrOf('hello');
    if (!qr) throw new Error('no code');
    expect(qrSvg(qr)).toContain('fill="#fff"');
    // The corner marks begin behind four modules of quiet.
    expect(qr.path.startsWith('M4 4h7v1')).toBe(true);
  });
});
