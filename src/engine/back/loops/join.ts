import type { Join } from '../../operations/join.ts';
import type { Numbers } from '../../run/numbers.ts';
import { nothing } from '../../run/operand.ts';
import type { Accumulate, BackwardOf } from './backwardOf.ts';

/** Each of the joined vectors gets its part of the gradient. */
export const joinBackWith =
  <N extends Numbers>(accumulate: Accumulate<N>): BackwardOf<Join, N> =>
  ({ parts, result }) => ({
    prepare: nothing,
    backward(from, to) {
      let offset = 0;
      for (const { gradient, gradientAt, gradientStride, size } of parts) {
        for (let t = from; t < to; t++)
          accumulate(
            result.gradient,
            result.gradientAt + t * result.gradientStride + offset,
            gradient,
            gradientAt + t * gradientStride,
            size,
          );
        offset += size;
      }
    },
    accumulate: nothing,
  });
