import { activation } from './activation.ts';

export const identity = activation({
  value: (_m, a) => a,
  slope: null,
  forward(values, a, h, n) {
    for (const end = (h + n) | 0; h < end; h = (h + 1) | 0) {
      values[h] = values[a] as number;
      a = (a + 1) | 0;
    }
  },
  backward(_values, _a, _h, gradients, da, dh, n) {
    for (const end = (dh + n) | 0; dh < end; dh = (dh + 1) | 0) {
      gradients[da] = (gradients[da] as number) + (gradients[dh] as number);
      da = (da + 1) | 0;
    }
  },
  range: [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY],
  tex: '\\operatorname{id}',
  label: 'identity',
});
