import type { Makes, Read } from '../declare/part.ts';
import type { Numbers } from '../run/numbers.ts';
import type { Loop, Operand, Run } from '../run/operand.ts';

/** An operation on a whole vector that needs no more than that vector. */
export interface OfOne<K extends string> extends Makes {
  readonly kind: K;
  readonly of: Read;
}

/** `makes` of the vector `of`; its phase bears the name of the kind. */
export const ofOne = <K extends string>(kind: K, makes: string, of: string): OfOne<K> => ({
  kind,
  makes,
  phase: kind,
  symbol: makes,
  of: { value: of, previous: false },
});

type VectorFunction = (
  source: Numbers,
  sourceAt: number,
  result: Numbers,
  at: number,
  size: number,
) => void;

/** The parts and the loop that such operations share. */
export const overVectors = (compute: VectorFunction) => ({
  shape: 'answer' as const,
  parts: ({ of }: { readonly of: Read }) => [of],
  forward({ parts, result }: Run<Numbers>): Loop {
    const [source] = parts as [Operand<Numbers>];
    return (from, to) => {
      for (let t = from; t < to; t++)
        compute(
          source.data,
          source.at + t * source.stride,
          result.data,
          result.at + t * result.stride,
          result.size,
        );
    };
  },
});
