import type { HeadDirection } from './conventions/convention.ts';
import type { FileNetwork } from './fileNetwork.ts';
import type { ModelSays } from './torchModel.ts';

/*
 * A head with as many columns as one direction has units, above a layer in both directions: its file does not say what it
 * reads. In W_y, which reads both, it has zeros for one of them, or the same numbers for both.
 */

/** What it may read; the first is taken. */
export const HEAD_READS = [
  'forward',
  'backward',
  'sum',
  'mean',
] as const satisfies readonly HeadDirection[];

/** What the head of a network reads, as its file says it or as it is taken; null where it is as wide as its layer. */
export const readsOf = ({ head, headReads }: FileNetwork): HeadDirection | null =>
  head?.isHalf ? (headReads ?? HEAD_READS[0]) : null;

const FACTORS: Readonly<Record<HeadDirection, readonly [forward: number, backward: number]>> = {
  forward: [1, 0],
  backward: [0, 1],
  sum: [1, 1],
  mean: [0.5, 0.5],
};

/** Its matrix, row-major with a column for each unit of a direction, as one that reads both directions. */
export function ofDirection(
  numbers: Float64Array,
  units: number,
  reads: HeadDirection,
): Float64Array {
  const [forward, backward] = FACTORS[reads];
  const out = new Float64Array(2 * numbers.length);
  numbers.forEach((number, i) => {
    const at = 2 * units * Math.floor(i / units) + (i % units);
    // A weight that is not read is 0, and not -0.
    if (forward !== 0) out[at] = forward * number;
    if (backward !== 0) out[at + units] = backward * number;
  });
  return out;
}

/** The matrix as it stands in the file, of one that was taken for the first. */
export const halfOf = (numbers: Float64Array, units: number): Float64Array =>
  numbers.filter((_, i) => i % (2 * units) < units);

/** What is said of it. */
export const saidOfHalf = (
  units: number,
  reads: HeadDirection,
): Pick<ModelSays, 'headReads' | 'headDirection' | 'headMerges'> =>
  reads === 'forward' || reads === 'backward'
    ? { headReads: [units, 2 * units], headDirection: reads, headMerges: null }
    : { headReads: null, headDirection: null, headMerges: reads };
