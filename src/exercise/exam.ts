import type { GradientTrace } from '../engine/back/gradientTrace.ts';
import { vectorOf } from '../engine/declare/network.ts';
import { type Address, unitAddress } from '../engine/explain/address.ts';
import { gradientAddress } from '../engine/explain/gradientAddress.ts';
import type { Trace } from '../engine/run/trace.ts';
import type { Ask } from '../scene/document/ask.ts';
import { type Asked, askedOf, foundBefore, hiddenIn } from './asked.ts';
import { backChanges, backRange } from './back.ts';
import { forwardChanges, forwardRange } from './forward.ts';
import { areApart, halfOf, holds, type Range } from './range.ts';
import type { Change, SlipId } from './slip.ts';
import { topicOf } from './topics/table.ts';
import type { Answer, Slip } from './topics/topic.ts';

export type { Slip };

/** One number that is asked for. */
export interface Blank extends Asked {
  readonly address: Address;
  /** Half of the last digit that is asked for; 0 of a whole number. */
  readonly half: number;
  /** The number as the engine has it. */
  readonly right: number;
  /** All that may follow from what is on the screen. */
  readonly range: Range;
  readonly slips: readonly Slip[];
  /** How it is worked out, where it is no number of the run: the figures cannot show that. */
  readonly written: Answer['written'] | null;
}

/** A run, and where gradients are asked for also its way back. */
export interface Numbers {
  readonly trace: Trace;
  readonly gradient: GradientTrace | null;
  /** From which numbers are drawn that no run has. */
  readonly seed: number;
}

/** Everything that is asked for, with what is right and what each slip would give. */
export function blanksOf(numbers: Numbers, ask: Ask): readonly Blank[] {
  const topic = topicOf(ask);
  if (topic)
    return topic
      .answers({ ...numbers, ask })
      .map((answer, unit) => ({ ...answer, value: ask.value, unit }));
  return askedOf(numbers.trace.network, ask).flatMap((asked) => {
    const blank = blankOf(numbers, ask, asked);
    return blank ? [blank] : [];
  });
}

function blankOf({ trace, gradient }: Numbers, ask: Ask, { value, unit }: Asked): Blank | null {
  const { t } = ask;
  const of = ask.of === 'gradient' ? 'gradient' : 'value';
  const hidden = hiddenIn(trace.network, ask, value);
  const before = foundBefore(trace.network, ask, value);
  const unknown = new Set([
    ...hidden,
    ...before.flatMap((each) => [...hiddenIn(trace.network, ask, each)]),
  ]);
  const address = unitAddress(value, t, unit);
  if (of === 'value') {
    const wanted = { trace, t, hidden };
    const found = (i: number, change: Change | null = null) =>
      forwardRange({ ...wanted, hidden: unknown }, value, i, change);
    const right = trace.at(value, t)[unit] ?? Number.NaN;
    return blank(address, right, found, forwardChanges(wanted, value, unit));
  }
  if (!gradient) return null;
  const wanted = { gradient, t, hidden };
  const found = (i: number, change: Change | null = null) =>
    backRange({ ...wanted, hidden: unknown }, value, i, change);
  const right = gradient.at(value, t)[unit] ?? Number.NaN;
  return blank(gradientAddress(address), right, found, backChanges(wanted, value));

  function blank(
    at: Address,
    number: number,
    rangeOf: (i: number, change?: Change | null) => Range | null,
    changes: readonly Change[],
  ): Blank | null {
    const range = rangeOf(unit);
    if (!range) return null;
    const { size } = vectorOf(trace.network, value);
    const others = Array.from({ length: size }, (_, i) => i).filter((i) => i !== unit);
    const slips: (Slip | null)[] = [
      ...changes.map((change) => slipOf(change.slip, change, rangeOf(unit, change))),
      slipOf('sign', null, { low: -range.high, high: -range.low }),
      ...others.map((i) => slipOf('unit', null, rangeOf(i))),
    ];
    return {
      address: at,
      value,
      unit,
      half: halfOf(of),
      right: number,
      range,
      slips: slips.filter((slip) => slip !== null),
      written: null,
    };
  }
}

const slipOf = (slip: SlipId, change: Change | null, range: Range | null): Slip | null =>
  range && { slip, change, range };

/** The slips that an answer may follow from. */
export const slipsOf = ({ slips, half }: Blank, answer: number): readonly Slip[] =>
  slips.filter(({ range }) => holds(range, answer, half));

/** Whether what is right can be told from every slip, so that nobody who has made one is told to be right. */
export const isSound = ({ range, right, slips, half }: Blank): boolean =>
  Number.isFinite(right) &&
  range.high - range.low < WIDEST &&
  slips.every((slip) => areApart(slip.range, range, half));

/** How many pairs of slips come to the same, so that an answer does not say which of the two was made. */
export const doubtsOf = ({ slips, half }: Blank): number =>
  slips.reduce(
    (count, slip, i) =>
      count +
      slips
        .slice(i + 1)
        .filter((other) => !isAlike(slip, other) && !areApart(slip.range, other.range, half))
        .length,
    0,
  );

/** A number of which rounding leaves less than this is no number to be asked for. */
const WIDEST = 0.15;

/** Two rows that are both wrong need not be told apart; of a single product the other rows are the other units. */
const isAlike = (a: Slip, b: Slip) => isOfRow(a) && isOfRow(b);

const isOfRow = ({ slip }: Slip) => slip === 'row' || slip === 'unit';
