import { type Makes, type Read, read } from '../declare/part.ts';
import type { Operand } from '../run/operand.ts';
import type { Unitwise } from './meaning.ts';

export interface Complement extends Makes {
  readonly kind: 'complement';
  readonly of: Read;
}

/** `makes = 1 - of`, unit by unit. */
export const complement = (makes: string, of: string): Complement => ({
  kind: 'complement',
  makes,
  phase: makes,
  symbol: null,
  of: read(of),
});

export const meaning: Unitwise<Complement> = {
  shape: 'units',
  parts: ({ of }) => [of],
  value: (m, from) => m.subtract(m.number(1), from.part(0)),
  back: (m, received) => m.negate(received),
  bounds({ of }, boundsOf) {
    const bounds = boundsOf(of);
    return bounds && [1 - bounds[1], 1 - bounds[0]];
  },
  isAlike: () => true,

  forward({ parts, result, width }) {
    const [source] = parts as [Operand];
    return (from, to) => {
      for (let t = from; t < to; t++)
        oneLess(
          source.data,
          source.at + t * source.stride,
          result.data,
          result.at + t * result.stride,
          width,
        );
    };
  },
};

/** y = 1 - a */
function oneLess(a: Float64Array, i: number, y: Float64Array, at: number, n: number): void {
  for (const end = (at + n) | 0; at < end; at = (at + 1) | 0) {
    y[at] = 1 - (a[i] as number);
    i = (i + 1) | 0;
  }
}
