import { isParameter, isRead, now, type Parameter, type Part, type Read } from '../declare/part.ts';
import { type Apply, meaning as apply } from './apply.ts';
import { type Complement, meaning as complement } from './complement.ts';
import { type Exponentiate, meaning as exponentiate } from './exponentiate.ts';
import { type Join, meaning as join } from './join.ts';
import { type Largest, meaning as largest } from './largest.ts';
import { type Lookup, meaning as lookup } from './lookup.ts';
import type { Algebra, Meaning } from './meaning.ts';
import { type Multiply, meaning as multiply } from './multiply.ts';
import { type Normalise, meaning as normalise } from './normalise.ts';
import { type Sum, meaning as sum } from './sum.ts';
import { type Threshold, meaning as threshold } from './threshold.ts';
import { type Times, meaning as times } from './times.ts';

/** One line of a cell's or head's equations: what it makes, how, and from what. */
export type Operation =
  | Times
  | Sum
  | Multiply
  | Complement
  | Apply
  | Join
  | Lookup
  | Exponentiate
  | Normalise
  | Largest
  | Threshold;

export type OperationKind = Operation['kind'];

const operations = {
  times,
  sum,
  multiply,
  complement,
  apply,
  join,
  lookup,
  exponentiate,
  normalise,
  largest,
  threshold,
} as const satisfies { readonly [K in OperationKind]: Meaning<Extract<Operation, { kind: K }>> };

type Answering = {
  [K in OperationKind]: (typeof operations)[K]['shape'] extends 'answer' ? K : never;
}[OperationKind];

/** What comes after the logits. */
export type AnswerOperation = Extract<Operation, { kind: Answering }>;

export const isAnswer = (operation: Operation): operation is AnswerOperation =>
  meaningOf(operation).shape === 'answer';

/** What an operation means. */
export const meaningOf = (operation: Operation) =>
  operations[operation.kind] as unknown as Meaning<Operation>;

/** Whether an operation multiplies with a matrix: its parts are that and a vector. */
export const isMatrix = (operation: Operation): boolean => meaningOf(operation).shape === 'matrix';

/** Whether an operation adds up what it reads. */
export function isSum(operation: Operation): boolean {
  const meaning = meaningOf(operation);
  return meaning.shape === 'units' && meaning.isSum === true;
}

/** Everything an operation reads, in the order in which a formula writes it. */
export const partsOf = (operation: Operation): readonly Part[] =>
  meaningOf(operation).parts(operation);

/** Everything an operation reads, parameters left out. */
export const readsOf = (operation: Operation): readonly Read[] => partsOf(operation).filter(isRead);

/** Every parameter an operation uses. */
export const parametersOf = (operation: Operation): readonly Parameter[] =>
  partsOf(operation).filter(isParameter);

/**
 * What the gradient of an operation's result means for its part of a place, unit by unit; `numberOf` gives what it reads
 * and has made.
 * @throws Error where it does not work unit by unit.
 */
export function passBack<T>(
  m: Algebra<T>,
  operation: Operation,
  place: number,
  numberOf: (part: Part) => T,
): (received: T) => T {
  const meaning = meaningOf(operation);
  if (meaning.shape !== 'units') throw new Error(`${operation.kind} mixes units`);
  const parts = meaning.parts(operation);
  const result = now(operation.makes);
  const at = {
    part: (k: number) => numberOf(parts[k] as Part),
    parts: () => parts.map(numberOf),
    result: () => numberOf(result),
  };
  return (received) => meaning.back(m, received, place, at, operation);
}
