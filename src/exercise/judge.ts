import { type Ask, isTopic } from '../scene/document/ask.ts';
import { askedKey } from './asked.ts';
import { type Blank, type Slip, slipsOf } from './exam.ts';
import { holds } from './range.ts';
import { readAnswer } from './readAnswer.ts';
import { itemsInOrder, slipInOrder, THEN } from './topics/order.ts';
import type { Subject } from './topics/topic.ts';

/** How a question is answered: by numbers, a choice, or by putting things in order. */
export type Form = Ask['as'] | 'sequence';

export const formOf = ({ of, as }: Pick<Ask, 'of' | 'as'>): Form =>
  of === 'order' ? 'sequence' : isTopic(of) ? 'number' : as;

/** What is said of an answer. */
export type Verdict =
  | { readonly kind: 'right' }
  /** More digits are asked for: with these it may be right. Not counted as a try. */
  | { readonly kind: 'coarse' }
  /** Not a number. Not counted as a try. */
  | { readonly kind: 'empty' }
  | { readonly kind: 'unreadable' }
  /** With the slips that give just this: none where it is not known how it came about, several where it may be any of them. */
  | { readonly kind: 'wrong'; readonly slips: readonly Slip[] };

/** Digits after the point that are asked for: the fewest with which what is right, rounded, is still told to be right. */
export function digitsOf({ half, right, range }: Pick<Blank, 'half' | 'right' | 'range'>): number {
  if (half === 0) return 0;
  const most = Math.round(-Math.log10(2 * half));
  for (let digits = LEAST_DIGITS; digits < most; digits++)
    if (holds(range, Number(right.toFixed(digits)), half)) return digits;
  return Math.max(LEAST_DIGITS, most);
}

const LEAST_DIGITS = 2;

/** How far an answer with just these digits may be from what is right: it may be rounded from anything that is. */
export const roomOf = (blank: Pick<Blank, 'half' | 'right' | 'range'>): number =>
  Math.max(blank.half, 0.5 / 10 ** digitsOf(blank));

export const signs = ['positive', 'zero', 'negative'] as const;
export type Sign = (typeof signs)[number];

export const signOf = (value: number): Sign =>
  value > 0 ? 'positive' : value < 0 ? 'negative' : 'zero';

/** Judges what was typed, or for signs what was chosen. */
export function judge(blank: Blank, form: Form, answer: string): Verdict {
  if (form === 'sign') return judgeSign(blank, answer);
  const typed = readAnswer(answer);
  if (typed.kind !== 'number') return { kind: typed.kind };
  const { value, digits } = typed;
  if (holds(blank.range, value, blank.half)) return { kind: 'right' };
  const slips = ofOneKind(slipsOf(blank, value));
  const asked = digitsOf(blank);
  if (slips.length === 0 && digits === asked && holds(blank.range, value, roomOf(blank)))
    return { kind: 'right' };
  // A slip that comes to a number with few digits needs no more to be known.
  const isKnown = slips.some(({ range: { low, high } }) => low === high && low === value);
  if (digits >= asked || isKnown) return { kind: 'wrong', slips };
  // With its few digits it is wrong all the same where what is right, rounded so, is another number.
  const isOpen = holds(blank.range, value, Math.max(blank.half, 0.5 / 10 ** digits));
  return isOpen ? { kind: 'coarse' } : { kind: 'wrong', slips: [] };
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

/** Judges which of all the entries, by its `askedKey`, is said to be the largest. */
export function judgeLargest(blanks: readonly Blank[], answer: string): Verdict {
  const chosen = blanks.find((blank) => askedKey(blank) === answer);
  if (!chosen) return { kind: 'empty' };
  if (mayBeLargest(blanks, chosen)) return { kind: 'right' };
  const isPair = blanks.some(({ value }) => value !== chosen.value);
  const same = isPair
    ? ofOneKind(slipsOfPair(blanks, chosen))
    : chosen.slips.filter((slip) => isLargestAfter(blanks, chosen, slip));
  // An entry is one of few: only where a single slip gives it does it say which.
  return { kind: 'wrong', slips: same.length === 1 ? same : [] };
}

/** Of two values, which have slips of their own: those that turn the larger into the smaller. */
function slipsOfPair(blanks: readonly Blank[], chosen: Blank): readonly Slip[] {
  const other = blanks.find((blank) => blank !== chosen);
  const isOfNumber = ({ slip }: Slip) => slip !== 'row' && slip !== 'unit';
  return [
    ...chosen.slips.filter((slip) => middleOf(slip) > (other?.right ?? Number.POSITIVE_INFINITY)),
    ...(other?.slips.filter((slip) => middleOf(slip) < chosen.right) ?? []),
  ].filter(isOfNumber);
}

const middleOf = ({ range: { low, high } }: Pick<Slip, 'range'>): number => (low + high) / 2;

/** Judges an order: every one of which each phase comes after all that it reads is right. */
export function judgeOrder(subject: Subject, answer: string): Verdict {
  const ids = answer.split(THEN);
  if (ids.length < itemsInOrder(subject).length) return { kind: 'empty' };
  const slip = slipInOrder(subject, ids);
  return slip ? { kind: 'wrong', slips: [slip] } : { kind: 'right' };
}

/** Whether rounding may make an entry the largest. */
const mayBeLargest = (blanks: readonly Blank[], one: Blank): boolean =>
  blanks.every((other) => other === one || one.range.high >= other.range.low);

/** Whether one entry, and no other, is the largest by so much that nobody can doubt it. */
export function hasLargest(blanks: readonly Blank[]): boolean {
  const rights = blanks.map(({ right }) => right).sort((a, b) => b - a);
  const [first = Number.NaN, second = Number.NaN] = rights;
  return (
    blanks.filter((each) => mayBeLargest(blanks, each)).length === 1 && first - second > LEAST_APART
  );
}

const LEAST_APART = 0.05;

/** Whether a slip, made at every entry alike, makes one the largest; a sign is lost at that one alone. */
function isLargestAfter(blanks: readonly Blank[], one: Blank, made: Slip) {
  const { slip, change } = made;
  if (slip === 'row' || slip === 'unit') return false;
  return blanks.every((other) => {
    if (other === one) return true;
    const instead =
      slip === 'sign'
        ? other
        : other.slips.find(
            (each) =>
              each.slip === slip &&
              each.change?.makes === change?.makes &&
              each.change?.place === change?.place,
          );
    return instead !== undefined && middleOf(made) > middleOf(instead);
  });
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
