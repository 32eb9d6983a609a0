import type { Applied } from '../operations/meaning.ts';
import type { Operation } from '../operations/table.ts';

/** How many bias vectors a cell has: none, one a gate, or PyTorch's two (`b_x` and `b_h`). */
export type Bias = 'none' | 'single' | 'double';

/** Where the reset gate of a GRU stands: after the product with W_h (PyTorch), or before it (ONNX). */
export type Reset = 'after' | 'before';

/** What a cell may leave open. */
export interface CellOptions {
  readonly bias: Bias;
  readonly reset: Reset;
  /** Whether the gates also see the cell state. */
  readonly peepholes: boolean;
  /** The activation that the reader chose. */
  readonly f: Applied;
}

/** A recurrent cell, declared as its equations. Everything else is derived from this. */
export interface Cell {
  /** What it carries to the next timestep, the hidden state first. */
  readonly states: readonly string[];
  /** Which of the options, besides the bias, it has. */
  readonly has?: readonly ('reset' | 'peepholes')[];
  /** Gates that let through what is kept: a network learns to remember sooner where their biases begin at 1. */
  readonly keeps?: readonly string[];
  readonly operations: (options: CellOptions) => readonly Operation[];
}

/** What turns a hidden state into an answer. */
export interface Head {
  readonly operations: (options: { readonly bias: boolean }) => readonly Operation[];
}

/** The same operation, shown in another phase or under another symbol. */
export const as = (
  operation: Operation,
  change: { readonly phase?: string; readonly symbol?: string | null },
): Operation => ({ ...operation, ...change });

/** The same operations, shown together in one phase. */
export const inPhase = (phase: string, operations: readonly Operation[]): readonly Operation[] =>
  operations.map((operation) => as(operation, { phase }));
