import { activation } from './activation.ts';

export const relu = activation({
  value: (m, a) => m.larger(m.number(0), a),
  slope: { of: 'source', value: (m, a) => m.isPositive(a) },
  forward(values, a, h, n) {
    for (const end = (h + n) | 0; h < end; h = (h + 1) | 0) {
      values[h] = Math.max(0, values[a] as number);
      a = (a + 1) | 0;
    }
  },
  backward(values, a, _h, gradients, da, dh, n) {
    for (const end = (dh + n) | 0; dh < end; dh = (dh + 1) | 0) {
      const source = values[a] as number;
      const slope = source > 0 ? 1 : source <= 0 ? 0 : Number.NaN;
      gradients[da] = (gradients[da] as number) + slope * (gradients[dh] as number);
      a = (a + 1) | 0;
      da = (da + 1) | 0;
    }
  },
  range: [0, Number.POSITIVE_INFINITY],
  tex: '\\operatorname{ReLU}',
  label: 'ReLU',
});
