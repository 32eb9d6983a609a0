import type { Address } from './address.ts';
import { BLANK_TEXT } from './blank.ts';
import type { Formula, LinePiece } from './formula.ts';
import { significant } from './significant.ts';
import { writeLeaves } from './writeLeaves.ts';
import type { WrittenOut } from './written.ts';

/** Significant digits of what a line comes to. */
const RESULT_DIGITS = 4;
/** Enough to tell every double from its neighbours. */
const MOST_DIGITS = 17;

/** The fewest digits with which the written numbers come to the written result, and that. */
export function written(formula: Formula, result: number, address: Address): WrittenOut {
  const text = significant(result, RESULT_DIGITS);
  const last: readonly LinePiece[] = [{ kind: 'number', text, address }];
  if (formula.leaves.length === 0) return { stages: [last] };
  const isResult = (number: number) =>
    text === BLANK_TEXT || significant(number, RESULT_DIGITS) === text;
  return { stages: [writeLeaves(formula, significant, MOST_DIGITS, isResult), last] };
}
