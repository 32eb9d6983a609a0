import type { Arithmetic } from '../activations/arithmetic.ts';
import type { ActivationId } from '../activations/table.ts';
import type { Makes, Part, Read } from '../declare/part.ts';
import type { Term } from '../explain/term.ts';
import type { Numbers } from '../run/numbers.ts';
import type { Loop, Run } from '../run/operand.ts';

/** All that a kind of operation means to the engine. */
export type Meaning<O extends Makes> =
  | Unitwise<O>
  | Product<O>
  | JoinMeaning<O>
  | LookupMeaning<O>
  | AnswerMeaning<O>;

interface Common<O> {
  /** What it reads, in the order in which a formula writes it. */
  readonly parts: (operation: O) => readonly Part[];
  /** The loop that computes it, for all units of a run. */
  readonly forward: (run: Run, operation: O) => Loop;
}

interface Alike<O> {
  /** Whether two do the same with their own numbers, so that side by side they are one on a longer vector. */
  readonly isAlike: (a: O, b: O) => boolean;
}

/**
 * Computes each unit from the same unit of what it reads. What it is, and how a gradient goes back through it, is stated
 * once: formulas, written lines, Jacobians and WebAssembly follow. The loops, `forward` and those of `back/loops`, say it again, for speed; a test compares them.
 */
export interface Unitwise<O> extends Common<O>, Alike<O> {
  readonly shape: 'units';
  /**
   * Whether it adds up what it reads: then what is not there yet at t = 0 is left out, and the gradient of the result is
   * that of each term. Everything else needs all that it reads.
   */
  readonly isSum?: true;
  readonly value: <T>(m: Algebra<T>, from: From<T>, operation: O) => T;
  /** What the gradient of the result means for a part, the one of that place. */
  readonly back: <T>(m: Algebra<T>, received: T, place: number, at: At<T>, operation: O) => T;
  /** Between which numbers it lies, from those of what it reads; null, or left out, where nothing bounds it. */
  readonly bounds?: (operation: O, of: (read: Read) => Bounds | null) => Bounds | null;
}

export type Bounds = readonly [low: number, high: number];

/** Arithmetic with activations, by name. */
export interface Algebra<T> extends Arithmetic<T> {
  readonly apply: (activation: Applied, a: T) => T;
  /** The slope of an activation, of what it is a formula of. */
  readonly slope: (activation: ActivationId, x: T) => T;
}

/** An activation, and whether it is the one that the reader chose. */
export interface Applied {
  readonly activation: ActivationId;
  readonly isChosen: boolean;
}

/** What an operation reads: the part of a place, or all that are there. */
export interface From<T> {
  readonly part: (place: number) => T;
  readonly parts: () => readonly T[];
}

/** What it reads and has made. */
export interface At<T> extends From<T> {
  readonly result: () => T;
}

/** A matrix (the first part) times a vector (the second): every unit is made of all that is read. */
export interface Product<O> extends Common<O>, Alike<O> {
  readonly shape: 'matrix';
  readonly tex: (matrix: Term, vector: Term) => Term;
  readonly backTex: (matrix: Term, received: Term) => Term;
}

/** Vectors one after the other as one: each unit is a unit of one of them. */
export interface JoinMeaning<O> extends Common<O> {
  readonly shape: 'join';
  readonly forward: (run: Run<Numbers>, operation: O) => Loop;
  readonly tex: (parts: readonly Term[]) => Term;
}

/** A row of a table (the first part), by the symbol that the input is (the second). */
export interface LookupMeaning<O> extends Common<O> {
  readonly shape: 'lookup';
  readonly forward: (run: Run<Numbers>, operation: O) => Loop;
  readonly tex: (parts: readonly Term[]) => Term;
}

/** What comes after the logits: losses are taken on these, so that no gradient passes through it. */
export interface AnswerMeaning<O> extends Common<O> {
  readonly shape: 'answer';
  readonly forward: (run: Run<Numbers>, operation: O) => Loop;
  /** Whether a unit is made of all units of what it reads. */
  readonly ofAll: boolean;
  /** Whether it gives ones and zeros. */
  readonly isChoice: boolean;
  readonly tex: (of: Term, operation: O, write: AnswerTex) => Term;
}

export interface AnswerTex {
  /** A value by its symbol, whatever it stands for. */
  readonly symbol: (read: Read) => string;
  /** What a value is the exponential of, where one formula is to say all of it; else null. */
  readonly exponent: (read: Read) => Term | null;
  /** The name of what is done, so that it can be pointed at. */
  readonly sign: (tex: string) => string;
}
