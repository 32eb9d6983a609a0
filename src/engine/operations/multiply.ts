import { type Makes, type Part, type Read, read } from '../declare/part.ts';
import type { Operand } from '../run/operand.ts';
import type { Unitwise } from './meaning.ts';

export interface Multiply extends Makes {
  readonly kind: 'multiply';
  readonly factors: readonly [Part, Read];
}

/** `makes = left * right`, unit by unit. */
export const multiply = (makes: string, left: string | Part, right: string | Read): Multiply => ({
  kind: 'multiply',
  makes,
  phase: makes,
  symbol: null,
  factors: [typeof left === 'string' ? read(left) : left, read(right)],
});

export const meaning: Unitwise<Multiply> = {
  shape: 'units',
  parts: ({ factors }) => factors,
  value: (m, from) => m.multiply(from.part(0), from.part(1)),
  back: (m, received, place, at) => m.multiply(received, at.part(1 - place)),
  isAlike: () => true,

  forward({ parts, result: { data: y, at, stride }, width: n }) {
    const [a, b] = parts as [Operand, Operand];
    return (from, to) => {
      for (let t = from; t < to; t++)
        product(a.data, a.at + t * a.stride, b.data, b.at + t * b.stride, y, at + t * stride, n);
    };
  },
};

/** y = a * b */
function product(
  a: Float64Array,
  i: number,
  b: Float64Array,
  j: number,
  y: Float64Array,
  at: number,
  n: number,
): void {
  for (const end = (at + n) | 0; at < end; at = (at + 1) | 0) {
    y[at] = (a[i] as number) * (b[j] as number);
    i = (i + 1) | 0;
    j = (j + 1) | 0;
  }
}
