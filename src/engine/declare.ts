import type { ActivationId } from './activations.ts';

/** A size that a network fixes: of the input vector, the hidden state, the output vector. */
export type Dimension = 'input' | 'hidden' | 'output';

/** A weight matrix (rows x columns) or, with one column, a vector of weights. */
export interface Parameter {
  /** Unique in a network; what follows the underscore is its index, as in `W_h` or `W_xi`. */
  readonly name: string;
  readonly rows: Dimension;
  readonly columns: Dimension | 1;
  /** Parameters of one stack lie one below the other in the flat buffer, as PyTorch stacks the gates. */
  readonly stack: string;
}

/** Reading a value: of this timestep, or (states only) of the timestep before. */
export interface Read {
  readonly value: string;
  readonly previous: boolean;
}

interface Makes {
  /** Name of the vector it computes. */
  readonly makes: string;
  /** The step of the lesson it belongs to; consecutive operations may share one. */
  readonly phase: string;
  /** TeX symbol of the result, or null where a formula writes the expression itself. */
  readonly symbol: string | null;
}

/** One line of a cell's or head's equations: what it makes, how, and from what. */
export type Operation = Makes &
  (
    | { readonly kind: 'times'; readonly weight: Parameter; readonly of: Read }
    | { readonly kind: 'sum'; readonly terms: readonly (Read | Parameter)[] }
    | { readonly kind: 'multiply'; readonly factors: readonly [Read | Parameter, Read] }
    | { readonly kind: 'complement'; readonly of: Read }
    | { readonly kind: 'apply'; readonly activation: ActivationId | 'f'; readonly of: Read }
    | { readonly kind: 'exponentiate'; readonly of: Read }
    | { readonly kind: 'normalise'; readonly of: Read }
    | { readonly kind: 'largest'; readonly of: Read }
    | { readonly kind: 'threshold'; readonly of: Read }
  );

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

const read = (of: string | Read): Read =>
  typeof of === 'string' ? { value: of, previous: false } : of;

/** The value a state had one timestep ago. */
export const previous = (state: string): Read => ({ value: state, previous: true });

export const matrix = (
  name: string,
  rows: Dimension,
  columns: Dimension,
  stack = name,
): Parameter => ({ name, rows, columns, stack });

export const vector = (name: string, rows: Dimension, stack = name): Parameter => ({
  name,
  rows,
  columns: 1,
  stack,
});

/** `makes = weight x of`: a matrix times a vector. */
export const times = (makes: string, weight: Parameter, of: string | Read): Operation => ({
  kind: 'times',
  makes,
  phase: makes,
  symbol: null,
  weight,
  of: read(of),
});

/** `makes = term + term + ...`, in the order in which a formula writes them. */
export const sum = (makes: string, terms: readonly (string | Read | Parameter)[]): Operation => ({
  kind: 'sum',
  makes,
  phase: 'sum',
  symbol: makes,
  terms: terms.map((term) => (typeof term === 'string' ? read(term) : term)),
});

/** `makes = left * right`, unit by unit. */
export const multiply = (
  makes: string,
  left: string | Read | Parameter,
  right: string | Read,
): Operation => ({
  kind: 'multiply',
  makes,
  phase: makes,
  symbol: null,
  factors: [typeof left === 'string' ? read(left) : left, read(right)],
});

/** `makes = 1 - of`, unit by unit. */
export const complement = (makes: string, of: string): Operation => ({
  kind: 'complement',
  makes,
  phase: makes,
  symbol: null,
  of: read(of),
});

/** `makes = activation(of)`, unit by unit; `f` is the activation the reader chose. */
export const apply = (makes: string, activation: ActivationId | 'f', of: string): Operation => ({
  kind: 'apply',
  makes,
  phase: activation,
  symbol: makes,
  activation,
  of: read(of),
});

/** An operation on a whole vector that needs no more than that vector. */
export const map = (
  kind: 'exponentiate' | 'normalise' | 'largest' | 'threshold',
  makes: string,
  of: string,
): Operation => ({ kind, makes, phase: kind, symbol: makes, of: read(of) });

/** The same operation, shown in another phase or under another symbol. */
export const as = (
  operation: Operation,
  change: { readonly phase?: string; readonly symbol?: string | null },
): Operation => ({ ...operation, ...change });

/** The same operations, shown together in one phase. */
export const inPhase = (phase: string, operations: readonly Operation[]): readonly Operation[] =>
  operations.map((operation) => as(operation, { phase }));

/** Whether a term of a sum or a factor is a parameter (a bias) rather than a computed value. */
export const isParameter = (term: Read | Parameter): term is Parameter => 'rows' in term;

/** Everything an operation reads, parameters left out. */
export function readsOf(operation: Operation): readonly Read[] {
  if (operation.kind !== 'sum' && operation.kind !== 'multiply') return [operation.of];
  return partsOf(operation).filter((part): part is Read => !isParameter(part));
}

/** Every parameter an operation uses. */
export function parametersOf(operation: Operation): readonly Parameter[] {
  if (operation.kind === 'times') return [operation.weight];
  if (operation.kind === 'sum' || operation.kind === 'multiply')
    return partsOf(operation).filter(isParameter);
  return [];
}

/** The terms of a sum, or the two factors of a product. */
const partsOf = (
  operation: Extract<Operation, { kind: 'sum' | 'multiply' }>,
): readonly (Read | Parameter)[] =>
  operation.kind === 'sum' ? operation.terms : operation.factors;
