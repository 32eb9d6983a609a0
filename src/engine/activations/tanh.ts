import { activation } from './activation.ts';
import { tanh as hyperbolicTangent } from './elementary.ts';

export const tanh = activation({
  value: (m, a) => m.tanh(a),
  slope: { of: 'result', value: (m, h) => m.subtract(m.number(1), m.square(h)) },
  forward(values, a, h, n) {
    for (const end = (h + n) | 0; h < end; h = (h + 1) | 0) {
      values[h] = hyperbolicTangent(values[a] as number);
      a = (a + 1) | 0;
    }
  },
  backward(values, _a, h, gradients, da, dh, n) {
    for (const end = (h + n) | 0; h < end; h = (h + 1) | 0) {
      const y = values[h] as number;
      gradients[da] = (gradients[da] as number) + (1 - y * y) * (gradients[dh] as number);
      da = (da + 1) | 0;
      dh = (dh + 1) | 0;
    }
  },
  range: [-1, 1],
  tex: '\\tanh',
  label: 'tanh',
});
