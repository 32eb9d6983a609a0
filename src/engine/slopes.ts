import type { ActivationId } from './activations.ts';

/** The slope f' of an activation as a formula of one number, written as it is computed. */
interface SlopeForm {
  /** Whether it is a formula of f(a), or of a itself. */
  readonly of: 'result' | 'source';
  /** In TeX, of a symbol. */
  readonly tex: (symbol: string) => string;
  /** Between the signs of a written line. */
  readonly write: (digits: string) => readonly string[];
  readonly evaluate: (value: number) => number;
}

/** The slopes of the activations; null where it is 1 everywhere. In `write` every second text is the number. */
export const slopes: Readonly<Record<ActivationId, SlopeForm | null>> = {
  tanh: {
    of: 'result',
    tex: (h) => `\\left(1 - ${h}^{2}\\right)`,
    write: (h) =>
      h.startsWith('\u2212') ? ['(1 \u2212 (', h, ')\u00b2)'] : ['(1 \u2212 ', h, '\u00b2)'],
    evaluate: (h) => 1 - h * h,
  },
  sigmoid: {
    of: 'result',
    tex: (h) => `${h} \\odot \\left(1 - ${h}\\right)`,
    write: (h) => ['(', h, ')(1 \u2212 ', h, ')'],
    evaluate: (h) => h * (1 - h),
  },
  relu: {
    of: 'source',
    tex: (a) => `\\left[${a} > 0\\right]`,
    write: (a) => ['[', a, ' > 0]'],
    evaluate: (a) => (a > 0 ? 1 : a <= 0 ? 0 : Number.NaN),
  },
  identity: null,
};
