import type { Complement } from '../../operations/complement.ts';
import { nothing, type Operand } from '../../run/operand.ts';
import type { BackwardOf } from './backwardOf.ts';

export const complementBack: BackwardOf<Complement> = ({ parts, result, width }) => {
  const [source] = parts as [Operand];
  return {
    prepare: nothing,
    backward(from, to) {
      for (let t = from; t < to; t++)
        subtract(
          result.gradient,
          result.gradientAt + t * result.gradientStride,
          source.gradient,
          source.gradientAt + t * source.gradientStride,
          width,
        );
    },
    accumulate: nothing,
  };
};

/** y -= a */
function subtract(a: Float64Array, i: number, y: Float64Array, at: number, n: number): void {
  for (const end = (at + n) | 0; at < end; at = (at + 1) | 0) {
    y[at] = (y[at] as number) - (a[i] as number);
    i = (i + 1) | 0;
  }
}
