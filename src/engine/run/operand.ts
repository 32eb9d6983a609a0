import type { Numbers } from './numbers.ts';

/** A loop over the timesteps from <= t < to. */
export type Loop = (from: number, to: number) => void;

export const nothing = () => {};

/** Numbers that an operation reads or makes, and their gradients: a value, or a parameter that is the same at all times. */
export interface Operand<N extends Numbers = Float64Array> {
  readonly isParameter: boolean;
  readonly data: N;
  /** Where those of timestep 0 begin, and how much further those of the next timestep do. */
  readonly at: number;
  readonly stride: number;
  readonly size: number;
  readonly gradient: N;
  readonly gradientAt: number;
  readonly gradientStride: number;
  /** Whether its gradient is wanted. */
  readonly isWanted: boolean;
  /** Where the vectors are one-hot, the place of the 1 at each timestep; outside of the vector it is all zeros. */
  readonly symbols: Int32Array | null;
}

/** What a loop computes with: those of several operations alike, where they lie side by side, as one longer vector. */
export interface Run<N extends Numbers = Float64Array> {
  readonly result: Operand<N>;
  /** In the order of the operation's own. */
  readonly parts: readonly Operand<N>[];
  /** Length of the vector that is made each timestep. */
  readonly width: number;
}

/** What goes backward through a run. */
export interface BackwardKernel {
  /** Called once before a run of `backward`, since weights may have changed. */
  readonly prepare: () => void;
  /** Adds what its result's gradient means for the gradients of what it read. */
  readonly backward: Loop;
  /** Adds what its result's gradient means for the gradients of its parameters. */
  readonly accumulate: Loop;
}
