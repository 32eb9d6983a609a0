/** A run of characters of a symbol, set alike. */
export interface SymbolPart {
  readonly text: string;
  readonly isSub: boolean;
  /** Digits, signs and function names stand upright; letters lean. */
  readonly isUpright: boolean;
}

/** Splits a symbol such as `W_h h_{t-1}` or `\tanh(a_2)` into runs; `_` lowers a letter or a braced group. */
export function readSymbol(source: string): readonly SymbolPart[] {
  const parts: SymbolPart[] = [];
  const add = (text: string, isSub: boolean) => {
    for (const [run] of text.matchAll(/[A-Za-z]+|[^A-Za-z]+/g))
      parts.push({ text: run.replace(/-/g, '\u2212'), isSub, isUpright: !/[A-Za-z]/.test(run) });
  };
  for (const match of source.matchAll(/\\([a-zA-Z]+)|_\{([^}]*)\}|_(.)|([^\\_]+)/g)) {
    if (match[1] !== undefined) parts.push({ text: match[1], isSub: false, isUpright: true });
    else if (match[2] !== undefined) add(match[2], true);
    else if (match[3] !== undefined) add(match[3], true);
    else add(match[4] ?? '', false);
  }
  return parts;
}
