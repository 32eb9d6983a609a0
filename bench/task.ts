import type { CellId } from '../src/engine/cells/table.ts';
import { createRandom } from '../src/engine/learn/random.ts';

/** Timesteps, and the sizes of the input vector, the hidden state and the output vector. */
export interface Size {
  readonly steps: number;
  readonly input: number;
  readonly hidden: number;
  readonly output: number;
}

/** One layer, two of them one above the other, or one that reads the sequence from both ends. */
export type Form = 'one layer' | '2 layers' | 'both directions';

/** What every contender computes: cells with a softmax head over one sequence of one-hot vectors, batch 1. */
export interface Task {
  readonly cell: CellId;
  readonly form: Form;
  readonly size: Size;
  /** The place of the 1 at each timestep. */
  readonly symbols: Int32Array;
  /** The class that each timestep should answer. */
  readonly targets: Int32Array;
  /** All weights, flat, as the engine lays them out: one bias a gate, and one of the head. */
  readonly weights: Float64Array;
}

export const SIZES: readonly Size[] = [
  [5, 4, 3, 4],
  [20, 16, 16, 16],
  [64, 65, 64, 65],
  [256, 65, 128, 65],
  [1000, 65, 256, 65],
].map(([steps = 1, input = 1, hidden = 1, output = 1]) => ({ steps, input, hidden, output }));

export const GATES = { rnn: 1, lstm: 4, gru: 3 } as const;

/** Sizes and cells at which more than one layer is measured. */
export const MORE_AT = { steps: 64, cells: ['lstm', 'gru'] } as const;

/** A cell that goes through the sequence: what it reads a timestep, whether from the end, and where its weights begin. */
export interface Sweep {
  readonly input: number;
  readonly isBackward: boolean;
  readonly from: number;
}

const weightsOf = (cell: CellId, input: number, hidden: number) =>
  GATES[cell] * hidden * (input + hidden + 1);

/** All cells of a task, in the order of their weights; the head's come after them, for vectors of `width`. */
export function sweepsOf({ cell, form, size }: Pick<Task, 'cell' | 'form' | 'size'>): {
  readonly sweeps: readonly Sweep[];
  readonly head: number;
  readonly width: number;
} {
  const { input, hidden } = size;
  const first = { input, isBackward: false, from: 0 };
  const second = weightsOf(cell, input, hidden);
  if (form === 'one layer') return { sweeps: [first], head: second, width: hidden };
  const isBoth = form === 'both directions';
  const other = { input: isBoth ? input : hidden, isBackward: isBoth, from: second };
  return {
    sweeps: [first, other],
    head: second + weightsOf(cell, other.input, hidden),
    width: isBoth ? 2 * hidden : hidden,
  };
}

/** The same numbers each time: weights uniform in +-1/sqrt(hidden), as PyTorch begins. */
export function createTask(cell: CellId, size: Size, form: Form = 'one layer'): Task {
  const { steps, input, hidden, output } = size;
  const random = createRandom(1);
  const { head, width } = sweepsOf({ cell, form, size });
  const count = head + output * (width + 1);
  const bound = 1 / Math.sqrt(hidden);
  const weights = Float64Array.from({ length: count }, () => (2 * random() - 1) * bound);
  const symbols = Int32Array.from({ length: steps }, () => Math.floor(random() * input));
  const targets = Int32Array.from({ length: steps }, () => Math.floor(random() * output));
  return { cell, form, size, symbols, targets, weights };
}

/** Adam's rate in every training step of the bench. */
export const RATE = 1e-4;

/** Somebody who does the task. */
export interface Contender {
  readonly name: string;
  /** Computes every state and every answer; null where it cannot. */
  readonly forward: (() => unknown) | null;
  /** Forward, mean cross-entropy, backward, Adam; null where it cannot. */
  readonly train: (() => unknown) | null;
  /** The mean cross-entropy with the weights of the moment, to see that all do the same. */
  readonly loss: () => number | Promise<number>;
  readonly end?: () => void;
}
