/**
 * The Euclidean length of the numbers from <= i < to. They are scaled by the largest of them, so that squares neither
 * overflow nor vanish; NaN where one is NaN.
 */
export function lengthOf(numbers: ArrayLike<number>, from = 0, to = numbers.length): number {
  let largest = 0;
  for (let i = from; i < to; i++) {
    const size = Math.abs(numbers[i] as number);
    if (Number.isNaN(size)) return Number.NaN;
    if (size > largest) largest = size;
  }
  if (largest === 0 || largest === Number.POSITIVE_INFINITY) return largest;
  let sum = 0;
  for (let i = from; i < to; i++) sum += ((numbers[i] as number) / largest) ** 2;
  return largest * Math.sqrt(sum);
}
