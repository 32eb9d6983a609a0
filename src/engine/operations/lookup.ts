import { INPUT, type Makes, now, type Parameter, type Read } from '../declare/part.ts';
import { tight } from '../explain/term.ts';
import type { Numbers } from '../run/numbers.ts';
import type { Loop, Operand, Run } from '../run/operand.ts';
import type { LookupMeaning } from './meaning.ts';

export interface Lookup extends Makes {
  readonly kind: 'lookup';
  /** A row a symbol. */
  readonly weight: Parameter;
  /** The input: which symbol it is. */
  readonly of: Read;
}

/** `makes = row of the table`: the one of the symbol that is read; zeros for a symbol that has none. */
export const lookup = (makes: string, weight: Parameter): Lookup => ({
  kind: 'lookup',
  makes,
  phase: 'lookup',
  symbol: makes,
  weight,
  of: now(INPUT),
});

export const meaning: LookupMeaning<Lookup> = {
  shape: 'lookup',
  parts: ({ weight, of }) => [weight, of],
  tex: ([table, symbol]) => tight(`${table?.tex ?? ''}[${symbol?.tex ?? ''}]`),
  forward({ parts, result }: Run<Numbers>): Loop {
    const [table, { symbols }] = parts as [Operand<Numbers>, Operand<Numbers>];
    const { data, at, stride, size } = result;
    return (from, to) => {
      for (let t = from; t < to; t++) {
        const row = (symbols?.[t] ?? -1) * size;
        const begin = at + t * stride;
        if (row < 0 || row >= table.size) data.fill(0, begin, begin + size);
        else data.set(table.data.subarray(table.at + row, table.at + row + size), begin);
      }
    };
  },
};
