import type { Join } from '../../operations/join.ts';
import { accumulate } from '../../operations/sum.ts';
import { nothing } from '../../run/operand.ts';
import type { BackwardOf } from './backwardOf.ts';

/** Each of the joined vectors gets its part of the gradient. */
export const joinBack: BackwardOf<Join> = ({ parts, result }) => ({
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
