import type { Network } from '../declare/network.ts';
import type { Numbers } from './numbers.ts';

/** A sequence: one-hot by the index of its symbol (-1: none, all zeros), or T x input numbers, row-major. */
export type Input =
  | { readonly kind: 'symbols'; readonly indices: Int32Array }
  | { readonly kind: 'vectors'; readonly data: Float64Array };

/** The number of timesteps that an input holds. */
export const inputSteps = (input: Input, { spec }: Pick<Network, 'spec'>): number =>
  input.kind === 'symbols' ? input.indices.length : input.data.length / spec.sizes.input;

/**
 * One vector a timestep, for all timesteps. States keep one row more for the initial state: in front, or at the end where
 * they run backwards. Vectors that are
 * computed together lie side by side in a row, so that one's next row can begin further on than its own end.
 */
export interface Slot<N extends Numbers = Float64Array> {
  readonly data: N;
  readonly size: number;
  /** Rows before timestep 0, and after the last: one of both is 1 for a state. */
  readonly lead: 0 | 1;
  readonly trail: 0 | 1;
  /** From the beginning of a row to that of the next: `size`, or more. */
  readonly stride: number;
}

/** Where the vector of a timestep begins in its buffer. */
export const rowOf = (slot: Slot<Numbers>, t: number): number => (t + slot.lead) * slot.stride;

/** Where the initial state begins. */
export const startRow = (slot: Slot<Numbers>, steps: number): number =>
  rowOf(slot, slot.trail ? steps : -1);
