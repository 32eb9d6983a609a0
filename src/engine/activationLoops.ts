import { type ActivationId, activations } from './activations.ts';

/** h = f(a) for n numbers of one buffer, from `a` and into `h` on. */
type Forward = (values: Float64Array, a: number, h: number, n: number) => void;

/** da += dh * f'(a): `a`, `h` are places in the values, `da`, `dh` in the gradients. */
type Backward = (
  values: Float64Array,
  a: number,
  h: number,
  gradients: Float64Array,
  da: number,
  dh: number,
  n: number,
) => void;

/**
 * The activations as loops. A function of its own for each: called through a variable, a function of one number has to
 * wrap its result in an object. They give the same bits as the functions of the table.
 */
export const activationLoops: Readonly<
  Record<ActivationId, { readonly forward: Forward; readonly backward: Backward }>
> = {
  tanh: {
    forward(values, a, h, n) {
      for (const end = (h + n) | 0; h < end; h = (h + 1) | 0) {
        values[h] = Math.tanh(values[a] as number);
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
  },
  sigmoid: {
    forward(values, a, h, n) {
      for (const end = (h + n) | 0; h < end; h = (h + 1) | 0) {
        values[h] = 1 / (1 + Math.exp(-(values[a] as number)));
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
  },
  relu: {
    forward(values, a, h, n) {
      for (const end = (h + n) | 0; h < end; h = (h + 1) | 0) {
        values[h] = Math.max(0, values[a] as number);
        a = (a + 1) | 0;
      }
    },
    backward(values, a, h, gradients, da, dh, n) {
      const { slope } = activations.relu;
      for (const end = (h + n) | 0; h < end; h = (h + 1) | 0) {
        const rate = slope(values[a] as number);
        gradients[da] = (gradients[da] as number) + rate * (gradients[dh] as number);
        a = (a + 1) | 0;
        da = (da + 1) | 0;
        dh = (dh + 1) | 0;
      }
    },
  },
  identity: {
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
  },
};
