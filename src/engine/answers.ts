import type { Operation } from './declare.ts';
import { type Buffers, type Loop, operandOf } from './kernel.ts';

/**
 * Softmax subtracts the largest logit only where exp would lose digits or overflow,
 * so that ordinary logits show the plain e^z of the formula.
 */
export const PLAIN_EXPONENT_LIMIT = 50;

type VectorFunction = (
  source: Float64Array,
  sourceAt: number,
  result: Float64Array,
  at: number,
  size: number,
) => void;

/** What comes after the logits. Losses are taken on logits, so no gradient passes through here. */
export function forwardAnswer(
  operation: Extract<Operation, { kind: keyof typeof answers }>,
  buffers: Buffers,
): Loop {
  const source = operandOf(operation.of, buffers);
  const result = operandOf(operation.makes, buffers);
  const compute = answers[operation.kind];
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
}

/** What softmax subtracts from the logits before exp: 0, or their largest where they are far out. */
export function exponentShift(z: ArrayLike<number>, at: number, size: number): number {
  let largest = Number.NEGATIVE_INFINITY;
  let farthest = 0;
  for (let i = at; i < at + size; i++) {
    largest = Math.max(largest, z[i] as number);
    farthest = Math.max(farthest, Math.abs(z[i] as number));
  }
  return farthest <= PLAIN_EXPONENT_LIMIT ? 0 : largest;
}

const exponentiate: VectorFunction = (z, zAt, e, at, size) => {
  const shift = exponentShift(z, zAt, size);
  for (let i = 0; i < size; i++) e[at + i] = Math.exp((z[zAt + i] as number) - shift);
};

const normalise: VectorFunction = (e, eAt, y, at, size) => {
  let total = 0;
  for (let i = 0; i < size; i++) total += e[eAt + i] as number;
  for (let i = 0; i < size; i++) y[at + i] = (e[eAt + i] as number) / total;
};

/** One-hot of the first largest entry; all zeros where an entry is NaN, since then nothing is largest. */
const markLargest: VectorFunction = (y, yAt, o, at, size) => {
  let best = 0;
  let comparable = true;
  for (let i = 0; i < size; i++) {
    const value = y[yAt + i] as number;
    if (Number.isNaN(value)) comparable = false;
    if (value > (y[yAt + best] as number)) best = i;
  }
  for (let i = 0; i < size; i++) o[at + i] = comparable && i === best ? 1 : 0;
};

const markAboveHalf: VectorFunction = (y, yAt, o, at, size) => {
  for (let i = 0; i < size; i++) o[at + i] = (y[yAt + i] as number) > 0.5 ? 1 : 0;
};

const answers = {
  exponentiate,
  normalise,
  largest: markLargest,
  threshold: markAboveHalf,
} as const;
