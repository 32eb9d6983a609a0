import type { Address } from './address.ts';
import { MINUS } from './decimal.ts';

/** A piece of a written-out line: a number that can be pointed at, or the signs between numbers. */
export type LinePiece =
  | { readonly kind: 'number'; readonly text: string; readonly address: Address }
  | { readonly kind: 'sign'; readonly text: string };

/** A formula with numbers in it, before it is decided how many digits each shows. */
export interface Formula {
  readonly leaves: readonly Leaf[];
  /** The value of the formula for other values of its leaves. */
  readonly evaluate: (leaves: readonly number[]) => number;
  /** The formula with its leaves written. */
  readonly write: (leaves: readonly LinePiece[]) => readonly LinePiece[];
  /** What it is as part of another: a number, in brackets already, in need of them as a factor, or behind a minus too. */
  readonly binds: 'number' | 'closed' | 'open' | 'sum';
  /** What a sum adds: another takes it term by term. */
  readonly terms?: readonly Formula[];
  /** What it is the negative of. */
  readonly opposite?: Formula;
}

export interface Leaf {
  readonly value: number;
  readonly address: Address;
  /** Weights and inputs are given, not computed: those with few digits are shown whole. */
  readonly isGiven: boolean;
}

export const sign = (text: string): LinePiece => ({ kind: 'sign', text });

export const leaf = (of: Leaf): Formula => ({
  leaves: [of],
  evaluate: ([value]) => value as number,
  write: ([piece]) => [piece as LinePiece],
  binds: 'number',
});

export const constant = (n: number): Formula => ({
  leaves: [],
  evaluate: () => n,
  write: () => [sign(String(n))],
  binds: 'number',
});

type Pieces = readonly LinePiece[];

const inParentheses = (pieces: Pieces): Pieces => [sign('('), ...pieces, sign(')')];

const isNegative = (pieces: Pieces) => pieces[0]?.text.startsWith(MINUS) === true;

/** Behind a minus or over a line. */
const asTerm = ({ binds }: Formula, pieces: Pieces): Pieces =>
  binds === 'sum' || isNegative(pieces) ? inParentheses(pieces) : pieces;

/** Under a line or an exponent. */
const asBase = ({ binds }: Formula, pieces: Pieces): Pieces =>
  binds !== 'number' || isNegative(pieces) ? inParentheses(pieces) : pieces;

/** A formula of formulas. */
export function combined(
  parts: readonly Formula[],
  binds: Formula['binds'],
  evaluate: (values: readonly number[]) => number,
  write: (pieces: readonly Pieces[]) => Pieces,
): Formula {
  /** Hands each part the leaves that are its own. */
  const eachOwn = <L, R>(leaves: readonly L[], use: (part: Formula, own: readonly L[]) => R) => {
    let from = 0;
    return parts.map((part) => {
      const own = leaves.slice(from, from + part.leaves.length);
      from += part.leaves.length;
      return use(part, own);
    });
  };
  return {
    leaves: parts.flatMap(({ leaves }) => leaves),
    evaluate: (leaves) => evaluate(eachOwn(leaves, (part, own) => part.evaluate(own))),
    write: (leaves) => write(eachOwn(leaves, (part, own) => part.write(own))),
    binds,
  };
}

export function sumOf(added: readonly Formula[]): Formula {
  const terms = added.flatMap((term) => term.terms ?? [term]);
  /** A term without its sign; a number alone in parentheses. */
  const parts = terms.map((term) => term.opposite ?? term);
  const signs = terms.map(({ opposite }) => (opposite ? -1 : 1));
  const joint = (i: number) =>
    signs[i] === 1 ? (i > 0 ? ' + ' : '') : i > 0 ? ` ${MINUS} ` : MINUS;
  const sum = combined(
    parts,
    'sum',
    (values) => values.reduce((total, value, i) => total + (signs[i] as number) * value, 0),
    (pieces) =>
      parts.length === 0
        ? [sign('0')]
        : pieces.flatMap((own, i) => [
            ...(joint(i) ? [sign(joint(i))] : []),
            ...(own.length === 1 ? inParentheses(own) : own),
          ]),
  );
  return { ...sum, terms };
}

export const productOf = (factors: readonly Formula[]): Formula =>
  combined(
    factors,
    'closed',
    (values) => values.reduce((total, value) => total * value, 1),
    (pieces) =>
      pieces.flatMap((own, i) => (factors[i]?.binds === 'closed' ? own : inParentheses(own))),
  );

export const negativeOf = (opposite: Formula): Formula => ({
  ...combined(
    [opposite],
    'sum',
    ([value]) => -(value as number),
    ([pieces = []]) => [sign(MINUS), ...(pieces.length === 1 ? inParentheses(pieces) : pieces)],
  ),
  opposite,
});

export const differenceOf = (a: Formula, b: Formula): Formula =>
  combined(
    [a, b],
    'sum',
    ([x, y]) => (x as number) - (y as number),
    ([left = [], right = []]) => [...left, sign(` ${MINUS} `), ...asTerm(b, right)],
  );

export const quotientOf = (a: Formula, b: Formula): Formula =>
  combined(
    [a, b],
    'open',
    ([x, y]) => (x as number) / (y as number),
    ([over = [], under = []]) => [...asTerm(a, over), sign(' / '), ...asBase(b, under)],
  );

export const squareOf = (a: Formula): Formula =>
  combined(
    [a],
    'open',
    ([x]) => (x as number) * (x as number),
    ([pieces = []]) => [...asBase(a, pieces), sign('\u00b2')],
  );

/** A formula with signs around it; `evaluate` says what those make of it. */
export const wrapped = (
  before: string,
  of: Formula,
  after: string,
  evaluate: (value: number) => number,
  binds: Formula['binds'] = 'open',
): Formula =>
  combined(
    [of],
    binds,
    ([value]) => evaluate(value as number),
    ([pieces = []]) => [
      ...(before ? [sign(before)] : []),
      ...pieces,
      ...(after ? [sign(after)] : []),
    ],
  );
