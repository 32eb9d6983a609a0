/** A size that a network fixes: of the input vector, the hidden state, the output vector. */
export type Dimension = 'input' | 'hidden' | 'output';

/** The value that a timestep reads: cells and links name it so. */
export const INPUT = 'x';

/** A weight matrix (rows x columns) or, with one column, a vector of weights. */
export interface Parameter {
  /** Unique in a network; what follows the underscore is its index, as in `W_h` or `W_xi`. */
  readonly name: string;
  readonly rows: Dimension;
  readonly columns: Dimension | 1;
  /** Parameters of one stack lie one below the other in the flat buffer, as PyTorch stacks the gates. */
  readonly stack: string;
}

/** Reading a value: of this timestep, or (states only) of the timestep before, or of the first. */
export interface Read {
  readonly value: string;
  readonly previous: boolean;
  /** Whether it is that of timestep 0, at whichever it is read. */
  readonly first?: boolean;
}

/** What an operation reads. */
export type Part = Read | Parameter;

/** What a gate (or the candidate that it lets through) does, whatever its cell calls it. */
export type Gate = 'keep' | 'write' | 'new' | 'show';

/** What every operation says of its result. */
export interface Makes {
  /** Name of the vector it computes. */
  readonly makes: string;
  /** The step of the lesson it belongs to; consecutive operations may share one. */
  readonly phase: string;
  /** TeX symbol of the result, or null where a formula writes the expression itself. */
  readonly symbol: string | null;
  /** The gate whose result it is a part of, where there is one. */
  readonly gate?: Gate;
}

/** A value of this timestep by its name, or what is read as it is. */
export const read = (of: string | Read): Read => (typeof of === 'string' ? now(of) : of);

/** The value of this timestep. */
export const now = (value: string): Read => ({ value, previous: false });

/** The value of timestep 0: what a layer that runs backwards ends with. */
export const atFirst = (value: string): Read => ({ value, previous: false, first: true });

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

/** Whether what is read is a parameter (a bias) rather than a computed value. */
export const isParameter = (part: Part): part is Parameter => 'rows' in part;

export const isRead = (part: Part): part is Read => !isParameter(part);
