import type { Network } from './network.ts';
import type { Input, Slot } from './slot.ts';

/** The loops of one operation over the timesteps from <= t < to. */
export interface Kernel {
  readonly forward: (from: number, to: number) => void;
  /** Called once before a run of `backward`, since weights may have changed. */
  readonly prepare: () => void;
  /** Adds what its result's gradient means for the gradients of what it read. */
  readonly backward: (from: number, to: number) => void;
  /** Adds what its result's gradient means for the gradients of its parameters. */
  readonly accumulate: (from: number, to: number) => void;
}

/** The buffers a kernel is bound to. */
export interface Buffers {
  readonly network: Network;
  readonly weights: Float64Array;
  readonly gradients: Float64Array;
  readonly input: Input;
  readonly values: ReadonlyMap<string, Slot>;
  readonly valueGradients: ReadonlyMap<string, Slot>;
  /** Whether dL/dx is wanted. */
  readonly inputGradient: boolean;
}

export const nothing = () => {};

/** @throws Error where there is no such buffer. */
export function slotOf(slots: ReadonlyMap<string, Slot>, name: string): Slot {
  const slot = slots.get(name);
  if (!slot) throw new Error(`the plan has no buffer for ${name}`);
  return slot;
}
