import { accumulate, type Sum } from '../../operations/sum.ts';
import { type Loop, nothing, type Operand } from '../../run/operand.ts';
import type { BackwardOf } from './backwardOf.ts';

export const sumBack: BackwardOf<Sum> = ({ parts, result, width: n }) => {
  // What only this sum reads shares its gradient.
  const others = parts.filter((part) => !part.isParameter && part.gradientAt !== result.gradientAt);
  const biases = parts.filter((part) => part.isParameter);
  const into =
    (operands: readonly Operand[]): Loop =>
    (from, to) => {
      for (const { gradient, gradientAt, gradientStride } of operands)
        for (let t = from; t < to; t++)
          accumulate(
            result.gradient,
            result.gradientAt + t * result.gradientStride,
            gradient,
            gradientAt + t * gradientStride,
            n,
          );
    };
  return {
    prepare: nothing,
    backward: others.length > 0 ? into(others) : nothing,
    accumulate: biases.length > 0 ? into(biases) : nothing,
  };
};
