import type { Network } from '../declare/network.ts';
import { oncePerNetwork } from '../declare/oncePerNetwork.ts';
import { isRead, type Read } from '../declare/part.ts';
import { strideOf } from '../declare/readStep.ts';
import {
  isAnswer,
  isMatrix,
  isSum,
  type Operation,
  parametersOf,
  partsOf,
  readsOf,
} from '../operations/table.ts';

/** Whose gradient it is, at this timestep or at the one computed next. */
export interface GradientRead {
  readonly value: string;
  readonly next: boolean;
}

/** One way in which a gradient reaches a value: through an operation that reads it, as its part of that place. */
export interface GradientTerm {
  readonly from: GradientRead;
  readonly operation: Operation;
  readonly place: number;
  /** Whether the operation reads the value of timestep 0 alone; it is made at the last. */
  readonly first: boolean;
  /** How many timesteps on the next one is: -1 where the layer runs backwards. */
  readonly stride: 1 | -1;
}

/** How the gradient of a parameter comes about at each timestep: that of what it made, times what it was used on. */
export interface ParameterLine {
  readonly parameter: string;
  readonly from: string;
  /** What the parameter multiplies, or which symbol is looked up; null for a bias. */
  readonly of: Read | null;
  /** Whether it multiplies as a matrix, or unit by unit. */
  readonly isMatrix: boolean;
  /** Whether it is a table, of which a row is looked up: only this gets the gradient. */
  readonly isTable: boolean;
}

/**
 * The terms of dL/d(value), those of its own timestep first; the loss's own part of the logits is not among them. Products without a name of their own hand through what they receive, so that they do not appear.
 */
export function backwardLine(network: Network, value: string): readonly GradientTerm[] {
  const carrying = carryingValues(network);
  const terms = ownTerms(network, value)
    .filter(({ operation }) => carrying.has(operation.makes))
    .map((term) => ({
      ...term,
      from: { ...term.from, value: handedThrough(network, term.from.value) },
    }));
  return [...terms.filter(({ from }) => !from.next), ...terms.filter(({ from }) => from.next)];
}

/** The values that a loss on the logits reaches, in the order of computation; none without a head. */
export const carryingValues = oncePerNetwork(({ operations, ports }): ReadonlySet<string> => {
  const carrying = new Set<string>();
  const reaches = new Set(ports.head ? [ports.head.logits] : []);
  for (let size = -1; size !== reaches.size; ) {
    size = reaches.size;
    for (const operation of operations)
      if (reaches.has(operation.makes))
        for (const { value } of readsOf(operation)) reaches.add(value);
  }
  for (const { makes } of operations) if (reaches.has(makes)) carrying.add(makes);
  return carrying;
});

/** Every parameter that a value is made with, in the order of computation. */
export const parameterLines = oncePerNetwork((network): readonly ParameterLine[] =>
  network.operations.flatMap((operation) => {
    const [of = null] = isSum(operation) ? [] : readsOf(operation);
    const from = handedThrough(network, operation.makes);
    return parametersOf(operation).map(({ name }) => ({
      parameter: name,
      from,
      of,
      isMatrix: isMatrix(operation),
      isTable: operation.kind === 'lookup',
    }));
  }),
);

/** The value whose gradient an unnamed value has too: it is a term of that one's sum and of nothing else. */
export function handedThrough(network: Network, value: string): string {
  if (network.values.get(value)?.symbol !== null) return value;
  const [only, ...more] = ownTerms(network, value);
  if (!only || !isSum(only.operation) || only.from.next || more.length > 0) return value;
  return handedThrough(network, only.from.value);
}

/** Where a value is read, in the order of computation; what comes after the logits hands nothing back. */
const ownTerms = (network: Network, value: string): readonly GradientTerm[] =>
  termsOf(network).get(value) ?? [];

const termsOf = oncePerNetwork((network) => {
  const found = new Map<string, GradientTerm[]>();
  for (const operation of network.operations) {
    if (isAnswer(operation)) continue;
    partsOf(operation).forEach((part, place) => {
      if (!isRead(part)) return;
      const term = {
        operation,
        place,
        first: part.first ?? false,
        stride: strideOf(network, part.value),
        from: { value: operation.makes, next: part.previous },
      };
      const others = found.get(part.value);
      if (others) others.push(term);
      else found.set(part.value, [term]);
    });
  }
  return found;
});
