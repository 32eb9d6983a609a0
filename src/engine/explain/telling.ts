import { MINUS, special, withMinus } from './decimal.ts';

/*
 * Numbers that grow and vanish, written so that their growth can be read.
 */

/** Below this a double loses digits, and multiplying it no longer makes it smaller in proportion. */
export const LEAST_NORMAL = 2 ** -1022;

/**
 * A number to read the growth of, rounded: from 1 on to twelve significant digits, below to six; plain down to 1e-9 and
 * up to 1e15, else as a power of ten.
 */
export function telling(value: number): string {
  const words = special(value);
  if (words) return words;
  const size = Math.abs(value);
  if (size === 0) return '0';
  if (size < LEAST_NORMAL) return tooSmall(value);
  if (size >= 1e15 || size < 1e-9) {
    const [digits = '', power = ''] = value.toExponential(5).split('e');
    return withMinus(`${Number(digits)}e${Number(power)}`);
  }
  const whole = Math.trunc(size).toFixed(0).length;
  const rounded = Number(value.toPrecision(size >= 1 ? Math.max(12, whole) : 6));
  const plain =
    size < 1e-4
      ? rounded.toFixed(5 - Math.floor(Math.log10(size))).replace(/0+$/, '')
      : String(rounded);
  return withMinus(plain);
}

/**
 * The same for a number that was made by multiplying: where it has become too small for a double, its digits are those
 * of `log`, the logarithm to base 10 of its size, which was kept beside it.
 */
export function tellingBeyond(value: number, log: number): string {
  if (!(Math.abs(value) < LEAST_NORMAL) || !Number.isFinite(log)) return telling(value);
  const power = Math.floor(log);
  const [digits = '', more = '0'] = (10 ** (log - power)).toExponential(5).split('e');
  const isNegative = value < 0 || Object.is(value, -0);
  return withMinus(`${isNegative ? '-' : ''}${Number(digits)}e${power + Number(more)}`);
}

/** What is said of a number of which a double holds no reliable digits, since it is too close to 0. */
export const tooSmall = (value: number): string =>
  value > 0 ? `<2.3e${MINUS}308` : `>${MINUS}2.3e${MINUS}308`;
