import { type Makes, type Read, read } from '../declare/part.ts';
import { tight } from '../explain/term.ts';
import type { Numbers } from '../run/numbers.ts';
import type { Loop, Run } from '../run/operand.ts';
import type { JoinMeaning } from './meaning.ts';

export interface Join extends Makes {
  readonly kind: 'join';
  readonly of: readonly Read[];
}

/** `makes = [of; of; ...]`: vectors one after the other as one. */
export const join = (makes: string, of: readonly (string | Read)[]): Join => ({
  kind: 'join',
  makes,
  phase: 'join',
  symbol: makes,
  of: of.map(read),
});

export const meaning: JoinMeaning<Join> = {
  shape: 'join',
  parts: ({ of }) => of,
  tex: (parts) => tight(`[${parts.map(({ tex }) => tex).join(';\\,')}]`),
  forward({ parts, result }: Run<Numbers>): Loop {
    const { data, at, stride } = result;
    return (from, to) => {
      for (let t = from; t < to; t++) {
        let end = at + t * stride;
        for (const part of parts) {
          const begin = part.at + t * part.stride;
          data.set(part.data.subarray(begin, begin + part.size), end);
          end += part.size;
        }
      }
    };
  },
};
