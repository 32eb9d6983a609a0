import { exp } from '../activations/elementary.ts';
import { exponentShift } from '../operations/exponentiate.ts';
import type { AnswerOperation } from '../operations/table.ts';
import { fixed, MINUS } from './decimal.ts';
import {
  combined,
  type Formula,
  type Leaf,
  leaf,
  productOf,
  sign,
  sumOf,
  wrapped,
} from './formula.ts';

/** One unit of a matrix times a vector, from the entries of the matrix and the numbers they multiply; forwards a row of it, back a column. */
export const productsWritten = (
  pairs: readonly (readonly [entry: Formula, number: Formula])[],
): Formula => sumOf(pairs.map((pair) => productOf(pair)));

/** One unit of an answer, from its own number of what is read and from all of them. */
type Written = (own: Leaf, all: readonly Leaf[], unit: number) => Formula;

/** How each operation behind the logits is written with numbers. */
export const answersWritten: Readonly<Record<AnswerOperation['kind'], Written>> = {
  exponentiate(own, all) {
    const numbers = all.map(({ value }) => value);
    const shift = exponentShift(numbers, 0, numbers.length);
    const less = shift === 0 ? ')' : ` ${MINUS} ${fixed(shift, 2)})`;
    return wrapped('exp(', leaf(own), less, (a) => exp(a - shift));
  },
  normalise: (_own, all, unit) =>
    combined(
      all.map(leaf),
      'open',
      (e) => (e[unit] as number) / e.reduce((sum, term) => sum + term, 0),
      (e) => [
        ...(e[unit] ?? []),
        sign(' / ( '),
        ...e.flatMap((term, i) => (i > 0 ? [sign(' + '), ...term] : term)),
        sign(' )'),
      ],
    ),
  largest(_own, all, unit) {
    const isMost = (y: readonly number[]) => {
      const most = Math.max(...y);
      return y.map((value) => value === most);
    };
    const count = (found: readonly boolean[]) => found.filter(Boolean).length;
    const truly = count(isMost(all.map(({ value }) => value)));
    return combined(
      all.map(leaf),
      'open',
      (y) => {
        const found = isMost(y);
        // With too few digits others look as large.
        if (count(found) !== truly) return Number.NaN;
        return found.indexOf(true) === unit ? 1 : 0;
      },
      (y) => [
        sign('['),
        ...(y[unit] ?? []),
        sign(' = max('),
        ...y.flatMap((term, i) => (i > 0 ? [sign(', '), ...term] : term)),
        sign(')]'),
      ],
    );
  },
  threshold: (own) => wrapped('[', leaf(own), ' > 0.5]', (y) => (y > 0.5 ? 1 : 0)),
};
