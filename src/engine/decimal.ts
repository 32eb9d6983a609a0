const MINUS = '\u2212';

const withMinus = (text: string) => text.replace(/-/g, MINUS);

/** Infinity and NaN as the figures write them, or null for a finite number. */
function notFinite(value: number): string | null {
  if (Number.isNaN(value)) return 'NaN';
  if (Number.isFinite(value)) return null;
  return value > 0 ? '\u221e' : `${MINUS}\u221e`;
}

/** A number with so many digits after the point, with a true minus sign and no negative zero. */
export function fixed(value: number, digits: number): string {
  const special = notFinite(value);
  if (special) return special;
  if (Math.abs(value) >= 1e7) return withMinus(value.toExponential(Math.max(digits, 2)));
  const text = value.toFixed(digits);
  return Number(text) === 0 ? (0).toFixed(digits) : withMinus(text);
}

/** A number for a cell of a figure: two decimals where they fit, at most seven characters. */
export function brief(value: number): string {
  const special = notFinite(value);
  if (special) return special;
  const size = Math.abs(value);
  if (size < 99.995) return fixed(value, 2);
  if (size < 999.95) return fixed(value, 1);
  if (size < 99999.5) return fixed(value, 0);
  return withMinus(value.toExponential(1).replace('e+', 'e'));
}

/** A number written so that reading it back gives the same double: an integer, or with at least two decimals. */
export function exact(value: number): string {
  const special = notFinite(value);
  if (special) return special;
  if (Number.isInteger(value) && Math.abs(value) < 1e7) return withMinus(String(value + 0));
  const onGrid = value.toFixed(2);
  return withMinus(Number(onGrid) === value ? onGrid : String(value));
}

/**
 * A number to read the growth of: from 1 on with twelve significant digits, and an ellipsis where more of them follow,
 * below with six; plain down to 1e-9 and up to 1e15, else as a power of ten.
 */
export function telling(value: number): string {
  const special = notFinite(value);
  if (special) return special;
  const size = Math.abs(value);
  if (size === 0) return '0';
  if (size >= 1e15 || size < 1e-9) {
    const [digits = '', power = ''] = value.toExponential(5).split('e');
    return withMinus(`${Number(digits)}e${Number(power)}`);
  }
  if (size >= 1) return withMinus(opening(value));
  const rounded = Number(value.toPrecision(6));
  return withMinus(
    size < 1e-4 ? rounded.toFixed(5 - Math.floor(Math.log10(size))) : String(rounded),
  );
}

/** Of the digits of a double, those that no rounding on the way has made. */
const SURE = 15;
const SHOWN = 12;

/** The first digits of a number from 1 to 1e15, and an ellipsis where others than zeros follow them. */
function opening(value: number): string {
  const [whole = '', part = ''] = value.toPrecision(SURE).split('.');
  const room = Math.max(0, SHOWN - whole.replace('-', '').length);
  const cut = /[1-9]/.test(part.slice(room));
  if (room === 0) return whole;
  if (cut) return `${whole}.${part.slice(0, room)}\u2026`;
  return `${whole}.${part.slice(0, room)}`.replace(/\.?0+$/, '');
}

/** The number that a text written by `fixed` or `exact` stands for. */
export const readBack = (text: string): number =>
  Number(text.replaceAll(MINUS, '-').replace('\u221e', 'Infinity'));
