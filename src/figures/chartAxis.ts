import { linearScale } from './linearScale.ts';

/** A vertical axis: where numbers lie on it, and what is written beside it. */
export interface ChartAxis {
  /** 0 at the foot, 1 at the top; NaN for what has no place (no number; by magnitude on a logarithmic axis also 0 and what is too close to it). */
  readonly shareOf: (value: number) => number;
  readonly ticks: readonly { readonly value: number; readonly text: string }[];
}

/** A double below this no longer shrinks in proportion, so that a line through it would lie. */
const LEAST = 2 ** -1022;

export function axisOf(all: readonly Float64Array[], scale: 'linear' | 'log'): ChartAxis {
  return scale === 'log' ? logarithmic(all) : linear(all);
}

function linear(all: readonly Float64Array[]): ChartAxis {
  let [low, high] = [0, 0];
  for (const numbers of all)
    for (const value of numbers)
      if (Number.isFinite(value)) {
        low = Math.min(low, value);
        high = Math.max(high, value);
      }
  if (low === high) high = low + 1;
  // Halved, so that the widest range there is does not overflow.
  const position = linearScale([low / 2, high / 2], [0, 1], { rounded: 5 });
  const ticks = position.ticks(5).map((half) => ({ value: 2 * half, text: shortText(2 * half) }));
  return {
    shareOf: (value) =>
      value === Number.POSITIVE_INFINITY
        ? 1
        : value === Number.NEGATIVE_INFINITY
          ? 0
          : position(value / 2),
    ticks,
  };
}

function logarithmic(all: readonly Float64Array[]): ChartAxis {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const numbers of all)
    for (const value of numbers) {
      const size = Math.abs(value);
      if (size >= LEAST && Number.isFinite(size)) {
        low = Math.min(low, Math.log10(size));
        high = Math.max(high, Math.log10(size));
      }
    }
  if (low > high) [low, high] = [-1, 1];
  low = Math.floor(low);
  high = Math.max(Math.ceil(high), low + 1);
  const step = Math.max(1, Math.ceil((high - low) / 5));
  const ticks = [];
  for (let power = Math.ceil(low / step) * step; power <= high; power += step)
    ticks.push({ value: Math.max(10 ** power, LEAST), text: powerText(power) });
  return {
    shareOf(value) {
      if (!(Math.abs(value) >= LEAST)) return Number.NaN;
      const power = Math.log10(Math.abs(value));
      return Math.max(0, Math.min(1, (power - low) / (high - low)));
    },
    ticks,
  };
}

const RAISED = '\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079';

const powerText = (power: number) =>
  power === 0
    ? '1'
    : `10${String(power)
        .replace('-', '\u207b')
        .replace(/\d/g, (digit) => RAISED[Number(digit)] ?? digit)}`;

/** A round number in the fewest characters that still say all of it: 0.25, 250000, 1.2e6. */
export function shortText(value: number): string {
  const round = Number(value.toPrecision(6));
  const text = Math.abs(value) >= 1e6 ? round.toExponential() : String(round);
  return text.replace('e+', 'e').replaceAll('-', '\u2212');
}
