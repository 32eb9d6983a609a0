import type { Network } from '../declare/network.ts';
import type { Read } from '../declare/part.ts';

/** A sequence: one-hot by the index of its symbol (-1: none, all zeros), or T x input numbers, row-major. */
export type Input =
  | { readonly kind: 'symbols'; readonly indices: Int32Array }
  | { readonly kind: 'vectors'; readonly data: Float64Array };

/** The number of timesteps that an input holds. */
export const inputSteps = (input: Input, { spec }: Pick<Network, 'spec'>): number =>
  input.kind === 'symbols' ? input.indices.length : input.data.length / spec.sizes.input;

/**
 * One vector a timestep, for all timesteps. States keep one row more, in front: the initial state. Vectors that are
 * computed together lie side by side in a row, so that one's next row can begin further on than its own end.
 */
export interface Slot {
  readonly data: Float64Array;
  readonly size: number;
  /** Rows before timestep 0: 1 for a state, 0 for the rest. */
  readonly lead: 0 | 1;
  /** From the beginning of a row to that of the next: `size`, or more. */
  readonly stride: number;
}

/** Where a read lands in a buffer: the row of its own timestep, or of the one before. */
export const rowOf = (slot: Slot, t: number, read?: Read): number =>
  (t + slot.lead - (read?.previous ? 1 : 0)) * slot.stride;
