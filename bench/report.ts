import type { Size } from './task.ts';

/** How long one contender took for one thing. */
export interface Row {
  readonly cell: string;
  readonly form: string;
  readonly size: Size;
  readonly name: string;
  /** `forward` or `train`. */
  readonly what: string;
  /** Seconds of one go, a round each. */
  readonly seconds: readonly number[];
  /** Median over the engine's median: above 1 the engine is ahead. */
  readonly ratio: number;
}

export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low = Number.NaN, high = Number.NaN] = [
    sorted[middle - (sorted.length % 2 ? 0 : 1)],
    sorted[middle],
  ];
  return (low + high) / 2;
}

const microseconds = (seconds: number) => `${Number((seconds * 1e6).toPrecision(3))} us`;

const shown = (seconds: number) =>
  seconds < 1e-3 ? microseconds(seconds) : `${(seconds * 1e3).toFixed(seconds < 0.1 ? 2 : 0)} ms`;

/** A line for each contender: median, spread (lowest to highest), and the ratio to the engine. */
export const tableOf = (rows: readonly Row[]): string =>
  rows
    .map(({ cell, form, size, name, what, seconds, ratio }) => {
      const { steps, input, hidden, output } = size;
      return [
        cell.padEnd(5),
        form.padEnd(15),
        `(${steps},${input},${hidden},${output})`.padEnd(18),
        what.padEnd(8),
        name.padEnd(20),
        shown(median(seconds)).padStart(10),
        `${shown(Math.min(...seconds))} to ${shown(Math.max(...seconds))}`.padStart(24),
        ratio.toFixed(2).padStart(9),
      ].join(' ');
    })
    .join('\n');
