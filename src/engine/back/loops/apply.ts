import { activations } from '../../activations/table.ts';
import type { Apply } from '../../operations/apply.ts';
import { nothing, type Operand } from '../../run/operand.ts';
import type { BackwardOf } from './backwardOf.ts';

export const applyBack: BackwardOf<Apply> = ({ parts, result, width }, { activation }) => {
  const [source] = parts as [Operand];
  const { backward } = activations[activation];
  return {
    prepare: nothing,
    backward(from, to) {
      for (let t = from; t < to; t++)
        backward(
          result.data,
          source.at + t * source.stride,
          result.at + t * result.stride,
          result.gradient,
          source.gradientAt + t * source.gradientStride,
          result.gradientAt + t * result.gradientStride,
          width,
        );
    },
    accumulate: nothing,
  };
};
