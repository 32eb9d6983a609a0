import type { Applied } from '../operations/meaning.ts';
import type { Operation } from '../operations/table.ts';
import type { Gate } from './part.ts';

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

/** What a cell may leave open, besides how many biases it has. */
export type Option = Exclude<keyof CellOptions, 'bias'>;

/** PyTorch's layer for a network: its class, and the nonlinearity where it has a choice. */
export interface TorchLayer {
  readonly layer: 'nn.RNN' | 'nn.LSTM' | 'nn.GRU';
  readonly nonlinearity: 'tanh' | 'relu' | null;
}

/** How PyTorch has a cell. */
export interface TorchCell {
  /** What stands behind `W_x`, `W_h`, `b_x` and `b_h` for each gate, in the order in which PyTorch stacks their rows. */
  readonly gates: readonly string[];
  /** The layer that computes the same, or null where there is none (a sigmoid cell, peepholes ...). */
  readonly layer: (options: CellOptions) => TorchLayer | null;
  /** Parameters that PyTorch lacks, by the names that files and reference cases give them. */
  readonly besides?: Readonly<Record<string, string>>;
  /** The cell's values, by the names that reference cases give to what PyTorch does not hand out. */
  readonly inner: Readonly<Record<string, string>>;
}

/** A recurrent cell, declared as its equations. Everything else is derived from this. */
export interface Cell {
  /** What it carries to the next timestep, the hidden state first. */
  readonly states: readonly string[];
  /** Which of the options, besides the bias, it has. */
  readonly has?: readonly Option[];
  /** Gates that let through what is kept: a network learns to remember sooner where their biases begin at 1. */
  readonly keeps?: readonly string[];
  readonly operations: (options: CellOptions) => readonly Operation[];
  /** null where PyTorch has no such cell. */
  readonly torch: TorchCell | null;
}

/** Which values of a head are what. */
export interface HeadPorts {
  /** What losses are taken on; the way back begins with their gradient. */
  readonly logits: string;
  /** What it comes to: probabilities, or where it has none the logits themselves. */
  readonly answer: string;
  /** Ones for what the answer decides for, zeros for the rest; null where nothing is decided. */
  readonly choice: string | null;
}

export interface HeadOptions {
  readonly bias: boolean;
  /** The hidden state, which it reads. */
  readonly state: string;
}

/** Softmax cross-entropy, squared error, or sigmoid cross-entropy; all taken on the logits. */
export type LossKind = 'cross_entropy' | 'mse' | 'bce';

/** What turns a hidden state into an answer. */
export interface Head {
  /** What its outputs answer together: which one of them, yes or no each, or numbers. */
  readonly answers: 'one' | 'each' | 'numbers';
  /** The losses that go with it; the first is taken where none is chosen. */
  readonly losses: readonly [LossKind, ...LossKind[]];
  readonly operations: (options: HeadOptions) => readonly Operation[];
  readonly ports: HeadPorts;
  /** Other symbols for its values, for where the cell has one of the same letter. */
  readonly otherLetters: Readonly<Record<string, string>>;
}

/** An operation whose phase the compiler knows by name. */
export type InPhase<P extends string> = Operation & { readonly phase: P };

/** The same operation under another symbol. */
export const as = (
  operation: Operation,
  change: { readonly symbol: string | null },
): Operation => ({ ...operation, ...change });

/** The same operations, as parts of what a gate computes. */
export const ofGate = <O extends Operation>(gate: Gate, operations: readonly O[]): readonly O[] =>
  operations.map((operation) => ({ ...operation, gate }));

/** The same operations, shown together in one phase. */
export const inPhase = <P extends string>(
  phase: P,
  operations: readonly Operation[],
): readonly InPhase<P>[] => operations.map((operation) => ({ ...operation, phase }));
