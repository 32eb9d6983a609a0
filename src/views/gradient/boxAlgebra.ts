import { numbers } from '../../engine/activations/numbers.ts';
import { type ActivationId, activations } from '../../engine/activations/table.ts';
import type { Algebra } from '../../engine/operations/meaning.ts';
import type { BoxItem } from './boxGrids.ts';

type Boxes = readonly BoxItem[];

const sign = (text: string): BoxItem => ({ kind: 'sign', text });

/** The symbol of the box of a slope, from that of what it is computed from. */
const SLOPES: Readonly<Record<ActivationId, (symbol: string) => string>> = {
  tanh: (h) => `1-${h}\u00b2`,
  sigmoid: () => '\\sigma\u2032',
  relu: () => 'f\u2032',
  identity: () => '1',
};

/** Arithmetic that is drawn in boxes: signs, and vectors with their numbers. */
export const boxes: Algebra<Boxes> = {
  number: (n) => [sign(String(n))],
  sum: (terms) => terms.flatMap((term, i) => (i > 0 ? [sign('+'), ...term] : term)),
  subtract: (a, b) => [...a, sign('\u2212'), ...b],
  multiply: (a, b) => [...a, sign('\u2299'), ...b],
  divide: (a, b) => [...a, sign('\u2298'), ...b],
  negate: (a) => [sign('\u2212'), ...a],
  square: (a) => [...a, sign('\u00b2')],
  isPositive: (a) => [sign('['), ...a, sign('> 0]')],
  apply: ({ activation }, a) => [sign(`${activations[activation].label}(`), ...a, sign(')')],
  /** In one box, with the numbers that it comes to. */
  slope(activation, x) {
    const { slope } = activations[activation];
    return x.map((item) =>
      item.kind === 'sign' || !slope
        ? item
        : {
            ...item,
            tex: SLOPES[activation](item.tex),
            valueOf: (row, column) => slope.value(numbers, item.valueOf(row, column)),
          },
    );
  },
};
