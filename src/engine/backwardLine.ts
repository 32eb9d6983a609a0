import type { ActivationId } from './activations.ts';
import { isParameter, type Operation, type Parameter, type Read, readsOf } from './declare.ts';
import type { Network } from './network.ts';

/** The logits: losses are taken on them, and no gradient passes through what comes after. */
export const LOGITS = 'z';

/** Whose gradient it is, at this timestep or at the next. */
export interface GradientRead {
  readonly value: string;
  readonly next: boolean;
}

/** One way in which a gradient reaches a value: the gradient of what was made of it, times what stands between. */
export type GradientTerm = { readonly from: GradientRead } & (
  | { readonly kind: 'times'; readonly weight: Parameter }
  | { readonly kind: 'pass' }
  | {
      readonly kind: 'slope';
      readonly activation: ActivationId;
      readonly source: Read;
      /** The value that the activation made. */
      readonly result: string;
    }
  /** Times the other factor of a product. */
  | { readonly kind: 'product'; readonly other: Read | Parameter }
  /** Turned around, as 1 - x turns it. */
  | { readonly kind: 'minus' }
);

/** How the gradient of a parameter comes about at each timestep: that of what it made, times what it was used on. */
export interface ParameterLine {
  readonly parameter: string;
  readonly from: string;
  /** What the parameter multiplies; null for a bias. */
  readonly of: Read | null;
  /** Whether it multiplies as a matrix, or unit by unit. */
  readonly isMatrix: boolean;
}

/**
 * The terms of dL/d(value), those of its own timestep first; the loss's own part of the logits is not among them. Products without a name of their own hand through what they receive, so that they do not appear.
 */
export function backwardLine(network: Network, value: string): readonly GradientTerm[] {
  const carrying = carryingValues(network);
  const terms = network.operations
    .filter(({ makes }) => carrying.has(makes))
    .flatMap((operation) => termsInto(network, operation, value));
  return [...terms.filter(({ from }) => !from.next), ...terms.filter(({ from }) => from.next)];
}

/** The values that a loss on the logits reaches, in the order of computation. */
export function carryingValues({ operations }: Network): ReadonlySet<string> {
  const carrying = new Set<string>();
  const reaches = new Set([LOGITS]);
  for (let size = -1; size !== reaches.size; ) {
    size = reaches.size;
    for (const operation of operations)
      if (reaches.has(operation.makes))
        for (const { value } of readsOf(operation)) reaches.add(value);
  }
  for (const { makes } of operations) if (reaches.has(makes)) carrying.add(makes);
  return carrying;
}

/** Every parameter that a value is made with, in the order of computation. */
export function parameterLines(network: Network): readonly ParameterLine[] {
  const lines: ParameterLine[] = [];
  for (const operation of network.operations) {
    const from = handedThrough(network, operation.makes);
    if (operation.kind === 'times')
      lines.push({ parameter: operation.weight.name, from, of: operation.of, isMatrix: true });
    if (operation.kind === 'sum')
      for (const term of operation.terms)
        if (isParameter(term))
          lines.push({ parameter: term.name, from, of: null, isMatrix: false });
    if (operation.kind === 'multiply') {
      const [factor, of] = operation.factors;
      if (isParameter(factor)) lines.push({ parameter: factor.name, from, of, isMatrix: false });
    }
  }
  return lines;
}

/** The value whose gradient an unnamed value has too: it is a term of that one's sum and of nothing else. */
export function handedThrough(network: Network, value: string): string {
  if (network.values.get(value)?.symbol !== null) return value;
  const line = network.operations.flatMap((operation) => ownTerms(network, operation, value));
  const [only, ...more] = line;
  if (only?.kind !== 'pass' || only.from.next || more.length > 0) return value;
  return handedThrough(network, only.from.value);
}

const termsInto = (network: Network, operation: Operation, value: string) =>
  ownTerms(network, operation, value).map((term) => ({
    ...term,
    from: { ...term.from, value: handedThrough(network, term.from.value) },
  }));

/** What an operation's gradient means for one value that it reads: one rule for each kind of operation. */
function ownTerms(network: Network, operation: Operation, value: string): readonly GradientTerm[] {
  const from = (read: Read): GradientRead => ({ value: operation.makes, next: read.previous });
  switch (operation.kind) {
    case 'times':
      if (operation.of.value !== value) return [];
      return [{ kind: 'times', weight: operation.weight, from: from(operation.of) }];
    case 'sum':
      return operation.terms
        .filter((term): term is Read => !isParameter(term) && term.value === value)
        .map((term) => ({ kind: 'pass', from: from(term) }));
    case 'apply': {
      if (operation.of.value !== value) return [];
      const { activation: chosen, of, makes } = operation;
      const activation = chosen === 'f' ? network.spec.activation : chosen;
      return [{ kind: 'slope', activation, source: of, result: makes, from: from(of) }];
    }
    case 'multiply':
      return operation.factors.flatMap((factor, i): GradientTerm[] => {
        if (isParameter(factor) || factor.value !== value) return [];
        const other = operation.factors[1 - i] as Read | Parameter;
        return [{ kind: 'product', other, from: from(factor) }];
      });
    case 'complement':
      return operation.of.value === value ? [{ kind: 'minus', from: from(operation.of) }] : [];
    default:
      return [];
  }
}
