import type { Address } from './address.ts';

/** A piece of a written-out line: a number that can be pointed at, or the signs between numbers. */
export type Piece =
  | { readonly kind: 'number'; readonly text: string; readonly address: Address }
  | { readonly kind: 'sign'; readonly text: string };

/** A formula with numbers in it, before it is decided how many digits each shows. */
export interface Formula {
  readonly leaves: readonly Leaf[];
  /** The value of the formula for other values of its leaves. */
  readonly evaluate: (leaves: readonly number[]) => number;
  /** The formula with its leaves written. */
  readonly write: (leaves: readonly Piece[]) => readonly Piece[];
}

export interface Leaf {
  readonly value: number;
  readonly address: Address;
  /** Weights and inputs are given, not computed: those with few digits are shown whole. */
  readonly isGiven: boolean;
}

export const sign = (text: string): Piece => ({ kind: 'sign', text });

export const leaf = (of: Leaf): Formula => ({
  leaves: [of],
  evaluate: ([value]) => value as number,
  write: ([piece]) => [piece as Piece],
});

const inParentheses = (pieces: readonly Piece[]) => [sign('('), ...pieces, sign(')')];

/** Hands each part the leaves that are its own. */
function eachOwn<L, R>(parts: readonly Formula[], leaves: readonly L[], use: Use<L, R>): R[] {
  let from = 0;
  return parts.map((part) => {
    const own = leaves.slice(from, from + part.leaves.length);
    from += part.leaves.length;
    return use(part, own);
  });
}

type Use<L, R> = (part: Formula, own: readonly L[]) => R;

const allLeaves = (parts: readonly Formula[]) => parts.flatMap(({ leaves }) => leaves);

export const sumOf = (terms: readonly Formula[]): Formula => ({
  leaves: allLeaves(terms),
  evaluate: (leaves) =>
    eachOwn(terms, leaves, (term, own) => term.evaluate(own)).reduce((sum, term) => sum + term, 0),
  write: (leaves) =>
    terms.length === 0
      ? [sign('0')]
      : eachOwn(terms, leaves, (term, own) => {
          const pieces = term.write(own);
          return pieces.length === 1 ? inParentheses(pieces) : pieces;
        }).flatMap((pieces, i) => (i > 0 ? [sign(' + '), ...pieces] : pieces)),
});

export const productOf = (factors: readonly Formula[]): Formula => ({
  leaves: allLeaves(factors),
  evaluate: (leaves) =>
    eachOwn(factors, leaves, (factor, own) => factor.evaluate(own)).reduce(
      (product, factor) => product * factor,
      1,
    ),
  write: (leaves) =>
    eachOwn(factors, leaves, (factor, own) => inParentheses(factor.write(own))).flat(),
});

export const complementOf = (of: Formula): Formula => ({
  leaves: of.leaves,
  evaluate: (leaves) => 1 - of.evaluate(leaves),
  write(leaves) {
    const pieces = of.write(leaves);
    return [sign('1 \u2212 '), ...(pieces.length === 1 ? pieces : inParentheses(pieces))];
  },
});
