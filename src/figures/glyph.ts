const PICTURES = new Map([
  [' ', '\u2423'],
  ['\n', '\u21b5'],
  ['\r\n', '\u21b5'],
  ['\r', '\u21b5'],
  ['\t', '\u21e5'],
  ['\u00a0', '\u237d'],
  ['\u007f', '\u2421'],
]);

/** A symbol of a text as something that can be seen: spaces, control and lone combining characters get a picture. */
export function glyph(symbol: string): string {
  const picture = PICTURES.get(symbol);
  if (picture) return picture;
  const code = symbol.codePointAt(0) ?? 0;
  if (symbol.length === 1 && code < 0x20) return String.fromCodePoint(0x2400 + code);
  if (/^\p{M}/u.test(symbol)) return `\u25cc${symbol}`;
  if (/^[\p{Cc}\p{Cf}\p{Zs}\p{Zl}\p{Zp}]+$/u.test(symbol))
    return `U+${code.toString(16).toUpperCase()}`;
  return symbol;
}
