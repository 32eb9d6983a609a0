import type { Lookup } from '../../operations/lookup.ts';
import type { Numbers } from '../../run/numbers.ts';
import { nothing, type Operand } from '../../run/operand.ts';
import type { Accumulate, BackwardOf } from './backwardOf.ts';

/** The rows that were looked up get the gradient; a symbol itself has none. */
export const lookupBackWith =
  <N extends Numbers>(accumulate: Accumulate<N>): BackwardOf<Lookup, N> =>
  ({ parts, result }) => {
    const [table, { symbols }] = parts as [Operand<N>, Operand<N>];
    const { gradient, gradientAt, gradientStride, size } = result;
    return {
      prepare: nothing,
      backward: nothing,
      accumulate(from, to) {
        for (let t = from; t < to; t++) {
          const row = (symbols?.[t] ?? -1) * size;
          if (row < 0 || row >= table.size) continue;
          const at = gradientAt + t * gradientStride;
          accumulate(gradient, at, table.gradient, table.gradientAt + row, size);
        }
      },
    };
  };
