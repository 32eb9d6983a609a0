import { parameterOf } from '../engine/declare/network.ts';
import { parameterNumbers, type Trace } from '../engine/run/trace.ts';
import { type Range, shown } from './range.ts';

/** A weight as it can be read off the screen. */
export function weightRange(
  { network, weights }: Trace,
  parameter: string,
  row: number,
  column: number,
): Range {
  const { columns } = parameterOf(network, parameter);
  return shown(parameterNumbers(network, weights, parameter)[row * columns + column] ?? Number.NaN);
}

/** What is made of some numbers; null where one of them is not there, or there is none. */
export function madeOf(
  found: readonly (Range | null)[],
  make: (numbers: readonly Range[]) => Range,
): Range | null {
  const numbers = found.filter((each) => each !== null);
  return numbers.length === found.length && numbers.length > 0 ? make(numbers) : null;
}
