import { activation } from './activation.ts';
import { exp } from './elementary.ts';

export const sigmoid = activation({
  value: (m, a) => m.divide(m.number(1), m.sum([m.number(1), m.exp(m.negate(a))])),
  slope: { of: 'result', value: (m, h) => m.multiply(h, m.subtract(m.number(1), h)) },
  forward(values, a, h, n) {
    for (const end = (h + n) | 0; h < end; h = (h + 1) | 0) {
      values[h] = 1 / (1 + exp(-(values[a] as number)));
      a = (a + 1) | 0;
    }
  },
  backward(values, _a, h, gradients, da, dh, n) {
    for (const end = (h + n) | 0; h < end; h = (h + 1) | 0) {
      const y = values[h] as number;
      gradients[da] = (gradients[da] as number) + y * (1 - y) * (gradients[dh] as number);
      da = (da + 1) | 0;
      dh = (dh + 1) | 0;
    }
  },
  range: [0, 1],
  tex: '\\sigma',
  label: 'sigmoid',
});
