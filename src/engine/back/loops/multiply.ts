import type { Multiply } from '../../operations/multiply.ts';
import { type Loop, nothing, type Operand } from '../../run/operand.ts';
import type { BackwardOf } from './backwardOf.ts';

export const multiplyBack: BackwardOf<Multiply> = ({ parts, result, width: n }) => {
  const [left, right] = parts as [Operand, Operand];
  const into =
    (of: Operand, other: Operand): Loop =>
    (from, to) => {
      for (let t = from; t < to; t++)
        accumulateProduct(
          result.gradient,
          result.gradientAt + t * result.gradientStride,
          other.data,
          other.at + t * other.stride,
          of.gradient,
          of.gradientAt + t * of.gradientStride,
          n,
        );
    };
  const [intoLeft, intoRight] = [into(left, right), into(right, left)];
  if (left.isParameter) return { prepare: nothing, backward: intoRight, accumulate: intoLeft };
  return {
    prepare: nothing,
    backward(from, to) {
      intoLeft(from, to);
      intoRight(from, to);
    },
    accumulate: nothing,
  };
};

/** y += a * b */
function accumulateProduct(
  a: Float64Array,
  i: number,
  b: Float64Array,
  j: number,
  y: Float64Array,
  at: number,
  n: number,
): void {
  for (const end = (at + n) | 0; at < end; at = (at + 1) | 0) {
    y[at] = (y[at] as number) + (a[i] as number) * (b[j] as number);
    i = (i + 1) | 0;
    j = (j + 1) | 0;
  }
}
