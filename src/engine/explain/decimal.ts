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

/**
 * Numbers that stand together, with the fewest digits, from `least` to `most`, with which those that differ are written
 * differently, or as many of them as can be. What is written as less or more than something is not said to be the same.
 */
export function apart(
  values: readonly number[],
  write: (value: number, digits: number) => string,
  { least, most }: { readonly least: number; readonly most: number },
): readonly string[] {
  const distinct = [...new Set(values)];
  const toldBy = (digits: number) =>
    new Set(
      distinct.map((value, i) => {
        const text = write(value, digits);
        return /^[<>]/.test(text) ? i : text;
      }),
    ).size;
  let [best, told] = [least, toldBy(least)];
  for (let digits = least + 1; digits <= most && told < distinct.length; digits++) {
    const next = toldBy(digits);
    if (next > told) [best, told] = [digits, next];
  }
  return values.map((value) => write(value, best));
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

/** Below this a double loses digits, and multiplying it no longer makes it smaller in proportion. */
export const LEAST_NORMAL = 2 ** -1022;

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

/**
 * A number to read the growth of, rounded: from 1 on to twelve significant digits, below to six; plain down to 1e-9 and
 * up to 1e15, else as a power of ten.
 */
export function telling(value: number): string {
  const special = notFinite(value);
  if (special) return special;
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

/** What is said of a number of which a double holds no reliable digits, since it is too close to 0. */
export const tooSmall = (value: number): string =>
  value > 0 ? `<2.3e${MINUS}308` : `>${MINUS}2.3e${MINUS}308`;

/** The number that a text written by `fixed` or `exact` stands for. */
export const readBack = (text: string): number =>
  Number(text.replaceAll(MINUS, '-').replace('\u221e', 'Infinity'));
