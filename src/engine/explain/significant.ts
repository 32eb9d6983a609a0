import { special, withMinus } from './decimal.ts';
import { LEAST_NORMAL, tooSmall } from './telling.ts';

/**
 * A number with so many significant digits, in the way in which gradients are written: plain from 0.001 to a million,
 * else with a power of ten, as in 3.1e−7.
 */
export function significant(value: number, digits: number): string {
  const words = special(value);
  if (words) return words;
  const size = Math.abs(value);
  if (size === 0) return '0';
  if (size < LEAST_NORMAL) return tooSmall(value);
  if (size < 0.001 || size >= 1e6)
    return withMinus(value.toExponential(digits - 1).replace('e+', 'e'));
  const whole = Math.floor(Math.log10(size)) + 1;
  return withMinus(value.toFixed(Math.max(0, Math.min(20, digits - whole))));
}

/** A gradient for a cell of a figure: at most six characters, and never 0.00 for what is not 0. */
export function slight(value: number): string {
  const size = Math.abs(value);
  if (size >= 0.0995 && size < 99.5) return withMinus(value.toFixed(2));
  if (size >= 0.00095 && size < 0.0995) return withMinus(value.toFixed(3));
  if (size >= 99.5 && size < 9999.5) return withMinus(value.toFixed(0));
  return significant(value, 1);
}
