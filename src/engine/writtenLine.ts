import type { Address } from './address.ts';
import type { Piece } from './arithmetic.ts';
import { exact, readBack } from './decimal.ts';
import { significant } from './significant.ts';
import type { WrittenOut } from './written.ts';

/** Significant digits of what a line comes to. */
const RESULT_DIGITS = 4;
/** Enough to tell every double from its neighbours. */
const MOST_DIGITS = 17;
/** Weights and inputs with at most so many digits after the point are shown whole. */
const GIVEN_DIGITS = 4;

/** A number of a written line. */
export interface Leaf {
  readonly value: number;
  readonly address: Address;
  /** Given, not computed. */
  readonly isGiven: boolean;
}

/** A number, or a formula of one. */
interface Factor {
  readonly leaf: Leaf;
  readonly evaluate: (value: number) => number;
  /** Signs and, at every second place, the number. */
  readonly write: (digits: string) => readonly string[];
}

/** A sum of products, as it is written and as a calculator reads it. */
export interface Line {
  /** Signed products; the sum of them is the result. */
  readonly terms: readonly { readonly sign: 1 | -1; readonly factors: readonly Factor[] }[];
  /** What the sum is multiplied by, and how that is written around it. */
  readonly scale: number;
  readonly around: readonly [before: string, after: string];
}

/** A factor in brackets. */
export const number = (leaf: Leaf): Factor => ({
  leaf,
  evaluate: (value) => value,
  write: (digits) => ['(', digits, ')'],
});

/** A number that stands alone. */
export const bare = (leaf: Leaf): Factor => ({
  ...number(leaf),
  write: (digits) => ['', digits, ''],
});

const digitsOf = (text: string) => text.split('.')[1]?.length ?? 0;

/** The fewest digits with which the written numbers come to the written result, and that. */
export function written(line: Line, result: number, address: Address): WrittenOut {
  const text = significant(result, RESULT_DIGITS);
  const last: readonly Piece[] = [{ kind: 'number', text, address }];
  const leaves = line.terms.flatMap(({ factors }) => factors.map(({ leaf }) => leaf));
  if (leaves.length === 0) return { stages: [last] };
  for (let d = 2; ; d++) {
    const texts = leaves.map(({ value, isGiven }) =>
      isGiven && digitsOf(exact(value)) <= GIVEN_DIGITS ? exact(value) : significant(value, d),
    );
    const agrees = significant(evaluate(line, texts.map(readBack)), RESULT_DIGITS) === text;
    if (agrees || d === MOST_DIGITS) return { stages: [writeLine(line, texts), last] };
  }
}

function evaluate({ terms, scale }: Line, values: readonly number[]): number {
  let at = 0;
  let sum = 0;
  for (const { sign, factors } of terms) {
    let product: number = sign;
    for (const factor of factors) product *= factor.evaluate(values[at++] as number);
    sum += product;
  }
  return sum * scale;
}

function writeLine({ terms, around }: Line, texts: readonly string[]): readonly Piece[] {
  const pieces: Piece[] = [];
  const say = (text: string) => {
    if (text !== '') pieces.push({ kind: 'sign', text });
  };
  let at = 0;
  say(around[0]);
  terms.forEach(({ sign, factors }, i) => {
    say(i === 0 ? (sign < 0 ? '\u2212' : '') : sign < 0 ? ' \u2212 ' : ' + ');
    for (const { leaf, write } of factors)
      write(texts[at++] as string).forEach((text, k) => {
        if (k % 2 === 0) say(text);
        else pieces.push({ kind: 'number', text, address: leaf.address });
      });
  });
  say(around[1]);
  return pieces;
}
