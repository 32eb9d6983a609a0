import { INPUT, type Makes, now, type Parameter, type Read } from '../declare/part.ts';
import { tight } from '../explain/term.ts';
import type { Loop, Operand } from '../run/operand.ts';
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
  forward({ parts, result }): Loop {
    const [table, source] = parts as [Operand, Operand];
    const { data, at, stride, size } = result;
    const symbols = symbolsOf(source);
    return (from, to) => {
      for (let t = from; t < to; t++) {
        const row = rowAt(table, symbols[t] as number, size);
        const begin = at + t * stride;
        if (row === null) data.fill(0, begin, begin + size);
        else data.set(table.data.subarray(table.at + row, table.at + row + size), begin);
      }
    };
  },
};

/** @throws RangeError where the input is vectors. */
export function symbolsOf({ symbols }: Operand): Int32Array {
  if (!symbols) throw new RangeError('an embedding reads symbols, not vectors');
  return symbols;
}

/** Where the row of a symbol begins in its table, or null where it has none. */
export function rowAt({ size: entries }: Operand, symbol: number, size: number): number | null {
  const row = symbol * size;
  return symbol >= 0 && row < entries ? row : null;
}
