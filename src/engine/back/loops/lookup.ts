import type { Lookup } from '../../operations/lookup.ts';
import { accumulate } from '../../operations/sum.ts';
import { nothing, type Operand } from '../../run/operand.ts';
import type { BackwardOf } from './backwardOf.ts';

/** The rows that were looked up get the gradient; a symbol itself has none. */
export const lookupBack: BackwardOf<Lookup> = ({ parts, result }) => {
  const [table, { symbols }] = parts as [Operand, Operand];
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
