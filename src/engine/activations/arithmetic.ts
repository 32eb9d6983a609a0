/**
 * Arithmetic over whatever stands for a number: numbers themselves, TeX, digits on a line, code. What is stated in it
 * once is computed, written and compiled from there.
 */
export interface Arithmetic<T> {
  readonly number: (n: number) => T;
  readonly sum: (terms: readonly T[]) => T;
  readonly subtract: (a: T, b: T) => T;
  readonly multiply: (a: T, b: T) => T;
  readonly divide: (a: T, b: T) => T;
  readonly negate: (a: T) => T;
  readonly square: (a: T) => T;
  /** 1 where a > 0, 0 where it is not, NaN where it is none. */
  readonly isPositive: (a: T) => T;
}

/** The same with what the activations are made of; formulas write those by their names. */
export interface Functions<T> extends Arithmetic<T> {
  readonly exp: (a: T) => T;
  readonly tanh: (a: T) => T;
  readonly larger: (a: T, b: T) => T;
}
