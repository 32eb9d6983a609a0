import type { Address } from './address.ts';
import { exact } from './decimal.ts';
import type { Formula, Piece } from './formula.ts';
import { significant } from './significant.ts';
import { fewestDigits, type WrittenOut } from './written.ts';

/** Significant digits of what a line comes to. */
const RESULT_DIGITS = 4;
/** Enough to tell every double from its neighbours. */
const MOST_DIGITS = 17;
/** Weights and inputs with at most so many digits after the point are shown whole. */
const GIVEN_DIGITS = 4;

const digitsOf = (text: string) => text.split('.')[1]?.length ?? 0;

/** The fewest digits with which the written numbers come to the written result, and that. */
export function written(formula: Formula, result: number, address: Address): WrittenOut {
  const text = significant(result, RESULT_DIGITS);
  const last: readonly Piece[] = [{ kind: 'number', text, address }];
  const { leaves } = formula;
  if (leaves.length === 0) return { stages: [last] };
  const texts = fewestDigits(
    (d) =>
      leaves.map(({ value, isGiven }) =>
        isGiven && digitsOf(exact(value)) <= GIVEN_DIGITS ? exact(value) : significant(value, d),
      ),
    MOST_DIGITS,
    formula.evaluate,
    (number) => significant(number, RESULT_DIGITS) === text,
  );
  const pieces = texts.map(
    (of, i): Piece => ({ kind: 'number', text: of, address: leaves[i]?.address ?? '' }),
  );
  return { stages: [formula.write(pieces), last] };
}
