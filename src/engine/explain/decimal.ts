import { BLANK_TEXT, isBlank } from './blank.ts';

/** The true minus sign. */
export const MINUS = '\u2212';

export const withMinus = (text: string) => text.replace(/-/g, MINUS);

/** Infinity, NaN and what is not told as the figures write them, or null for a number with digits. */
export function special(value: number): string | null {
  if (isBlank(value)) return BLANK_TEXT;
  if (Number.isNaN(value)) return 'NaN';
  if (Number.isFinite(value)) return null;
  return value > 0 ? '\u221e' : `${MINUS}\u221e`;
}

/** A number with so many digits after the point, with a true minus sign and no negative zero. */
export function fixed(value: number, digits: number): string {
  const words = special(value);
  if (words) return words;
  if (Math.abs(value) >= 1e7) return withMinus(value.toExponential(Math.max(digits, 2)));
  const text = value.toFixed(digits);
  return Number(text) === 0 ? (0).toFixed(digits) : withMinus(text);
}

/** A share of 1 in percent; what is not quite all, or not quite nothing, is not rounded to it. */
export function percent(share: number, digits = 0): string {
  if (isBlank(share)) return BLANK_TEXT;
  const text = (share * 100).toFixed(digits);
  const least = 10 ** -digits;
  if (Number(text) === 0 && share > 0) return `<${least.toFixed(digits)}%`;
  if (Number(text) === 100 && share < 1) return `>${(100 - least).toFixed(digits)}%`;
  return `${text}%`;
}

/** A number for a cell of a figure: two decimals where they fit, at most seven characters. */
export function brief(value: number): string {
  const words = special(value);
  if (words) return words;
  const size = Math.abs(value);
  if (size < 99.995) return fixed(value, 2);
  if (size < 999.95) return fixed(value, 1);
  if (size < 99999.5) return fixed(value, 0);
  return withMinus(value.toExponential(1).replace('e+', 'e'));
}

/** A number written so that reading it back gives the same double: an integer, or with at least two decimals. */
export function exact(value: number): string {
  const words = special(value);
  if (words) return words;
  if (Number.isInteger(value) && Math.abs(value) < 1e7) return withMinus(String(value + 0));
  const onGrid = value.toFixed(2);
  return withMinus(Number(onGrid) === value ? onGrid : String(value));
}

/** The number that a text written by `fixed` or `exact` stands for. */
export const readBack = (text: string): number =>
  Number(text.replaceAll(MINUS, '-').replace('\u221e', 'Infinity'));
