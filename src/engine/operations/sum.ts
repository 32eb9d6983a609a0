import { isParameter, type Makes, type Part, read } from '../declare/part.ts';
import type { Operand } from '../run/operand.ts';
import type { Unitwise } from './meaning.ts';

export interface Sum extends Makes {
  readonly kind: 'sum';
  readonly terms: readonly Part[];
}

/** `makes = term + term + ...`, in the order in which a formula writes them. */
export const sum = (makes: string, terms: readonly (string | Part)[]): Sum => ({
  kind: 'sum',
  makes,
  phase: 'sum',
  symbol: makes,
  terms: terms.map((term) => (typeof term === 'string' ? read(term) : term)),
});

export const meaning: Unitwise<Sum> = {
  shape: 'units',
  isSum: true,
  parts: ({ terms }) => terms,
  value: (m, from) => m.sum(from.parts()),
  back: (_m, received) => received,
  isAlike: (a, b) =>
    a.terms.length === b.terms.length &&
    a.terms.every((term, i) => isParameter(term) === isParameter(b.terms[i] ?? term)),

  forward({ parts, result: { data: y, at, stride }, width: n }) {
    const [a, b, c, ...rest] = parts as [Operand, Operand?, Operand?, ...Operand[]];
    return (from, to) => {
      for (let t = from; t < to; t++) {
        const k = at + t * stride;
        const i = a.at + t * a.stride;
        if (!b) copy(a.data, i, y, k, n);
        else if (!c) add(a.data, i, b.data, b.at + t * b.stride, y, k, n);
        else addThree(a.data, i, b.data, b.at + t * b.stride, c.data, c.at + t * c.stride, y, k, n);
        for (const d of rest) accumulate(d.data, d.at + t * d.stride, y, k, n);
      }
    };
  },
};

/*
 * Each loop over the numbers of vectors is a function of its own, bound to nothing, so that V8 compiles it once for all
 * plans; `| 0` keeps an index a 32-bit integer.
 */

/** y = a */
function copy(a: Float64Array, i: number, y: Float64Array, at: number, n: number): void {
  for (const end = (at + n) | 0; at < end; at = (at + 1) | 0) {
    y[at] = a[i] as number;
    i = (i + 1) | 0;
  }
}

/** y = a + b */
function add(
  a: Float64Array,
  i: number,
  b: Float64Array,
  j: number,
  y: Float64Array,
  at: number,
  n: number,
): void {
  for (const end = (at + n) | 0; at < end; at = (at + 1) | 0) {
    y[at] = (a[i] as number) + (b[j] as number);
    i = (i + 1) | 0;
    j = (j + 1) | 0;
  }
}

/** y = a + b + c */
function addThree(
  a: Float64Array,
  i: number,
  b: Float64Array,
  j: number,
  c: Float64Array,
  k: number,
  y: Float64Array,
  at: number,
  n: number,
): void {
  for (const end = (at + n) | 0; at < end; at = (at + 1) | 0) {
    y[at] = (a[i] as number) + (b[j] as number) + (c[k] as number);
    i = (i + 1) | 0;
    j = (j + 1) | 0;
    k = (k + 1) | 0;
  }
}

/** y += a */
export function accumulate(
  a: Float64Array,
  i: number,
  y: Float64Array,
  at: number,
  n: number,
): void {
  for (const end = (at + n) | 0; at < end; at = (at + 1) | 0) {
    y[at] = (y[at] as number) + (a[i] as number);
    i = (i + 1) | 0;
  }
}
