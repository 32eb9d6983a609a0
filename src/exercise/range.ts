import { activations } from '../engine/activations/table.ts';
import { brief, readBack } from '../engine/explain/decimal.ts';
import type { Algebra } from '../engine/operations/meaning.ts';

/**
 * What a number may come out as for someone who works with rounded numbers: anything from `low` to `high`. Operations on
 * ranges give all that can follow from numbers in them (interval arithmetic: Moore, Interval Analysis, 1966).
 */
export interface Range {
  readonly low: number;
  readonly high: number;
}

/** Half of the last digit that is asked for: of values two digits after the point, of gradients, which are smaller, three. */
export const halfOf = (of: 'value' | 'gradient'): number => (of === 'value' ? 0.005 : 0.0005);

/** A number that can be read off the screen: as it is, or as it is written there. */
export function shown(value: number, write: (value: number) => string = brief): Range {
  const read = readBack(write(value));
  return { low: Math.min(value, read), high: Math.max(value, read) };
}

/** A result that is noted with as many digits before one goes on. */
export const noted = ({ low, high }: Range, half: number): Range => ({
  low: low - half,
  high: high + half,
});

/** A result that is read off the screen, or noted as it would be written there, before one goes on. */
export const readOff = ({ low, high }: Range): Range => ({
  low: shown(low).low,
  high: shown(high).high,
});

/** Whether it is nothing, so that leaving it out changes nothing. */
export const isNothing = ({ low, high }: Range): boolean => low === 0 && high === 0;

const ends = (values: readonly number[]): Range => ({
  low: Math.min(...values),
  high: Math.max(...values),
});

const exactly = (value: number): Range => ({ low: value, high: value });

/** The results of a function at both ends: all it gives between them, where it never turns. */
const monotone = (f: (x: number) => number, { low, high }: Range): Range => ends([f(low), f(high)]);

const multiply = (a: Range, b: Range): Range =>
  ends([a.low * b.low, a.low * b.high, a.high * b.low, a.high * b.high]);

const sum = (terms: readonly Range[]): Range => ({
  low: terms.reduce((total, { low }) => total + low, 0),
  high: terms.reduce((total, { high }) => total + high, 0),
});

const negate = ({ low, high }: Range): Range => ({ low: -high, high: -low });

/** Arithmetic of ranges. Activations have to rise everywhere; a test asks. */
export const ranges: Algebra<Range> = {
  number: exactly,
  sum,
  subtract: (a, b) => sum([a, negate(b)]),
  multiply,
  divide: (a, b) =>
    b.low <= 0 && b.high >= 0
      ? { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY }
      : multiply(a, { low: 1 / b.high, high: 1 / b.low }),
  negate,
  square: (a) => {
    const { low, high } = multiply(a, a);
    return a.low <= 0 && a.high >= 0 ? { low: 0, high } : { low: Math.max(0, low), high };
  },
  isPositive: ({ low, high }) => ({ low: low > 0 ? 1 : 0, high: high > 0 ? 1 : 0 }),
  apply: ({ activation }, a) => monotone(activations[activation].f, a),
  slope: (activation, x) => activations[activation].slope?.value(ranges, x) ?? exactly(1),
};

/** Whether an answer, itself rounded, may be a number of the range. */
export const holds = ({ low, high }: Range, answer: number, half: number): boolean =>
  answer >= low - half - EPSILON && answer <= high + half + EPSILON;

/** Whether an answer could be told to be of the one or of the other. */
export const areApart = (a: Range, b: Range, half: number): boolean =>
  a.low - b.high > 2 * half + EPSILON || b.low - a.high > 2 * half + EPSILON;

/** Decimals are no exact doubles. */
const EPSILON = 1e-9;
