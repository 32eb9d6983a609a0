/** A number as people type it: a true minus sign or a decimal comma will do; Infinity where it is too large, else NaN. */
export function readDecimal(typed: string): number {
  const text = typed
    .trim()
    .replace('\u2212', '-')
    .replace(/^([-+]?\d*),(\d+)(e[-+]?\d+)?$/i, '$1.$2$3');
  if (!/^[-+]?(\d+(?:\.\d*)?|\.\d+)(e[-+]?\d+)?$/i.test(text)) return Number.NaN;
  return Number(text) + 0;
}
