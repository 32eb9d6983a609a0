/** What was typed: a number with so many digits after its point, or why it is none. */
export type Typed =
  | { readonly kind: 'number'; readonly value: number; readonly digits: number }
  | { readonly kind: 'empty' | 'unreadable' };

/** Minus signs of other keyboards and of text. */
const MINUSES = /[\u2010-\u2015\u2212\uFE63\uFF0D\u30FC]/g;
const POINTS = /[\uFF0E\u3002\u00B7\u066B]/g;

/**
 * Reads a number as people write one: with a comma for the point, a minus of any keyboard, full-width, Korean or other
 * digits, a fraction (3/4), a power of ten (1e-3) or a percent sign.
 */
export function readAnswer(text: string): Typed {
  const plain = digitsOf(text.normalize('NFKC'))
    .replace(MINUSES, '-')
    .replace(POINTS, '.')
    .replace(/\s+/g, '')
    .replace(/^마이너스/, '-')
    .replace(/^=/, '')
    .replace(/^\((.*)\)$/, '$1');
  if (plain === '') return { kind: 'empty' };
  const fraction = /^([^/]+)\/([^/]+)$/.exec(plain);
  if (fraction) {
    const [over, under] = [decimal(fraction[1] ?? ''), decimal(fraction[2] ?? '')];
    if (over === null || under === null || under.value === 0) return { kind: 'unreadable' };
    return { kind: 'number', value: over.value / under.value, digits: EXACT };
  }
  const percent = /^(.+)%$/.exec(plain);
  const read = decimal(percent?.[1] ?? plain);
  if (!read) return { kind: 'unreadable' };
  return percent
    ? { kind: 'number', value: read.value / 100, digits: read.digits + 2 }
    : { kind: 'number', ...read };
}

/** Of a fraction, which is not rounded. */
const EXACT = 15;

function decimal(text: string): { readonly value: number; readonly digits: number } | null {
  // A comma is a point where it is the only one; of a number in thousands it is nothing.
  const pointed = /^[+-]?\d{1,3}(,\d{3})+\.\d*$/.test(text)
    ? text.replaceAll(',', '')
    : text.replace(/^([^,]*),([^,]*)$/, '$1.$2');
  const found = /^([+-]?)(\d*)\.?(\d*)(?:e([+-]?\d{1,3}))?$/i.exec(pointed);
  const [, sign = '', whole = '', part = '', power = '0'] = found ?? [];
  if (!found || whole + part === '') return null;
  const value = Number(`${sign}${whole || '0'}.${part || '0'}e${power}`);
  if (!Number.isFinite(value)) return null;
  return { value: value + 0, digits: Math.max(0, part.length - Number(power)) };
}

const HANGUL = '영일이삼사오육칠팔구';

/** Digits of any script, and Korean numerals read digit by digit with 점 for the point. */
function digitsOf(text: string): string {
  const isSpoken =
    /^[\s\-\u2212마이너스영공일이삼사오육칠팔구점]+$/.test(text) &&
    /[영공일이삼사오육칠팔구]/.test(text);
  const spoken = isSpoken
    ? text
        .replace('마이너스', '-')
        .replace('점', '.')
        .replaceAll('공', '영')
        .replace(/[영일이삼사오육칠팔구]/g, (each) => String(HANGUL.indexOf(each)))
    : text;
  return spoken.replace(/\p{Nd}/gu, (each) => {
    const code = each.codePointAt(0) ?? 0;
    // Digits of a script stand in a row of ten that begins with its zero.
    let zero = code;
    while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1)) && code - zero < 9) zero--;
    return code < 0x80 ? each : String(code - zero);
  });
}
