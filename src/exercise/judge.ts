import type { Ask } from '../scene/document/ask.ts';
import { type Blank, type Slip, slipsOf } from './exam.ts';
import { holds } from './range.ts';
import { readAnswer } from './readAnswer.ts';

/** What is said of an answer. */
export type Verdict =
  | { readonly kind: 'right' }
  /** More digits are asked for, whether it is right or not. Not counted as a try. */
  | { readonly kind: 'coarse' }
  /** Not a number. Not counted as a try. */
  | { readonly kind: 'empty' }
  | { readonly kind: 'unreadable' }
  /** With the slips that give just this: none where it is not known how it came about, several where it may be any of them. */
  | { readonly kind: 'wrong'; readonly slips: readonly Slip[] };

/** Digits after the point that are asked for: the fewest with which what is right, rounded, is still told to be right. */
export function digitsOf({ half, right, range }: Pick<Blank, 'half' | 'right' | 'range'>): number {
  const most = Math.round(-Math.log10(2 * half));
  for (let digits = LEAST_DIGITS; digits < most; digits++)
    if (holds(range, Number(right.toFixed(digits)), half)) return digits;
  return Math.max(LEAST_DIGITS, most);
}

const LEAST_DIGITS = 2;

export const signs = ['positive', 'zero', 'negative'] as const;
export type Sign = (typeof signs)[number];

export const signOf = (value: number): Sign =>
  value > 0 ? 'positive' : value < 0 ? 'negative' : 'zero';

/** Judges what was typed, or for signs what was chosen. */
export function judge(blank: Blank, as: Ask['as'], answer: string): Verdict {
  if (as === 'sign') return judgeSign(blank, answer);
  const typed = readAnswer(answer);
  if (typed.kind !== 'number') return { kind: typed.kind };
  const { value, digits } = typed;
  if (holds(blank.range, value, blank.half)) return { kind: 'right' };
  if (digits < digitsOf(blank)) return { kind: 'coarse' };
  return { kind: 'wrong', slips: ofOneKind(slipsOf(blank, value)) };
}

/** The sign of a number that rounding may turn is right either way. */
function judgeSign({ range, right, slips }: Blank, answer: string): Verdict {
  if (answer === '') return { kind: 'empty' };
  const isRight =
    answer === signOf(right) || (range.low < 0 && range.high > 0 && answer !== 'zero');
  if (isRight) return { kind: 'right' };
  const same = slips.filter(
    ({ range: { low, high }, slip }) => slip !== 'sign' && signOf((low + high) / 2) === answer,
  );
  // A sign is one of three: only where a single slip gives it does it say which.
  return { kind: 'wrong', slips: same.length === 1 ? same : [] };
}

/** Of several wrong rows one is enough to be told. */
const ofOneKind = (slips: readonly Slip[]): readonly Slip[] =>
  slips.filter(
    (slip, i) =>
      slips.findIndex(
        (other) => other.slip === slip.slip && other.change?.place === slip.change?.place,
      ) === i,
  );

/** Whether an answer is a try, right or wrong. */
export const isTry = ({ kind }: Verdict): boolean => kind === 'right' || kind === 'wrong';
