import type { Network } from '../declare/network.ts';
import type { Input } from './slot.ts';

/** Every intermediate of every timestep of one run, for reading: doubles, whatever they were computed in. */
export interface Trace {
  readonly network: Network;
  readonly weights: Float64Array;
  readonly input: Input;
  /** Number of timesteps, possibly 0. */
  readonly steps: number;
  /** How many of them, from 0 on, have numbers: all, unless the run is still being computed. */
  readonly made: number;
  /** Where timesteps from `from` on still have the numbers of another run of this network; null where none do. */
  readonly earlier: { readonly from: number; readonly run: Trace } | null;
  /**
   * The value at timestep t, `size` numbers, of doubles a view. Of a state, t = -1 is the initial one; where it runs backwards, t = steps.
   */
  readonly at: (value: string, t: number) => Float64Array;
  /**
   * The value at all timesteps that have numbers, made x size, row-major: a view where its rows follow each other, as those of
   * the states do, else a copy.
   * @throws RangeError where these are too many numbers: answers, or the vectors of symbols, of which there are very many.
   */
  readonly all: (value: string) => Float64Array;
}

/**
 * The runs of traces that show one as it comes, the same object for all of one: what was found of the timesteps of one trace
 * holds in those that have more of them.
 */
export const runsInPieces = new WeakMap<Trace, object>();
