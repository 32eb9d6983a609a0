import { nice, ticks } from 'd3';
import { roundStep } from './time/ticks.ts';

/** Where a number stands between two edges. */
export interface LinearScale {
  (value: number): number;
  /** About `count` round numbers inside the domain. */
  readonly ticks: (count: number) => readonly number[];
}

/** From the numbers of `domain` to the places of `range`; `rounded` widens the domain to round numbers, about so many apart. */
export function linearScale(
  domain: readonly [low: number, high: number],
  range: readonly [from: number, to: number],
  { rounded = 0 } = {},
): LinearScale {
  const [low, high] = rounded > 0 ? nice(domain[0], domain[1], rounded) : domain;
  // A domain of one number lies in the middle.
  const share = (value: number) => (high === low ? 0.5 : (value - low) / (high - low));
  return Object.assign((value: number) => range[0] + share(value) * (range[1] - range[0]), {
    ticks: (count: number) => ticks(low, high, count),
  });
}

/** Intervals between the steps that are written, unless there is room for fewer. */
const FEW = 5;

/**
 * Some steps of 0 to `last` to be written on an axis, round and all different: 0, 1, 2, or 0, 20, 40 and so on; no more than `most`
 * where that is two or more.
 */
export function stepTicks(last: number, most = Number.POSITIVE_INFINITY): readonly number[] {
  if (last === 0) return [0];
  const step = roundStep(last / Math.max(1, Math.min(FEW, Math.floor(most) - 1)));
  const count = Math.floor(last / step) + 1;
  return count > 1 ? Array.from({ length: count }, (_, i) => i * step) : [0, last];
}
