import { byText } from './byText.ts';
import { emsOf } from './fitted.ts';

/** A run of characters of a symbol, set alike. */
export interface SymbolPart {
  readonly text: string;
  readonly isSub: boolean;
  readonly isSuper: boolean;
  /** Digits, signs and function names stand upright; letters lean. */
  readonly isUpright: boolean;
}

/** Commands that stand for a sign; those of brackets say only how tall they are. Others are names of functions. */
const SIGNS = new Map([
  ['odot', '\u2299'],
  ['sigma', '\u03c3'],
  ['left', ''],
  ['right', ''],
]);

/** How large what is lowered or raised stands, against the rest. */
export const SUB = 0.7;

/** About how wide a symbol is, in its font size. */
export const emsOfSymbol = byText((source) =>
  readSymbol(source).reduce(
    (sum, { text, isSub, isSuper }) => sum + emsOf(text) * (isSub || isSuper ? SUB : 1),
    0,
  ),
);

/** What is written raised: the fonts of formulas have no letters of that kind, and another's would stand out. */
const RAISED = new Map([
  ['\u1d40', 'T'],
  ['\u00b2', '2'],
]);

/** Splits a symbol such as `W_xi x_{t-1}` or `\tanh(a_2)` into runs; `_` lowers a word or a braced group, `^` raises one. */
export const readSymbol = byText((source): readonly SymbolPart[] => {
  const parts: SymbolPart[] = [];
  const add = (text: string, isSub: boolean, isOver = false) => {
    for (const [run] of text.matchAll(/[A-Za-z]+|[\u1d40\u00b2]|[^A-Za-z\u1d40\u00b2]+/g)) {
      const raised = RAISED.get(run);
      parts.push({
        text: raised ?? run.replace(/-/g, '\u2212'),
        isSub: isSub && raised === undefined,
        isSuper: isOver || raised !== undefined,
        isUpright: raised !== undefined || !/[A-Za-z]/.test(run),
      });
    }
  };
  for (const match of source.matchAll(
    /\\([a-zA-Z]+)|_\{([^}]*)\}|_(\w+)|\^\{([^}]*)\}|([^\\_^]+)/g,
  )) {
    if (match[1] !== undefined) {
      const text = SIGNS.get(match[1]) ?? match[1];
      if (text !== '') parts.push({ text, isSub: false, isSuper: false, isUpright: true });
    } else if (match[2] !== undefined) add(match[2], true);
    else if (match[3] !== undefined) add(match[3], true);
    else if (match[4] !== undefined) add(match[4], false, true);
    else add(match[5] ?? '', false);
  }
  return parts;
});

/** Whether a formula is so plain that a symbol in running text is all it takes: names with indices, signs between them. */
export const isSymbol = (source: string): boolean =>
  /^(?:[\p{L}\d\s=+\-\u2212\u00b7\u00d7().,[\]|\u1d40\u00b2\u2026]|_\w|[_^]\{[^{}\\^_]*\}|\\(?:odot|sigma|tanh)(?![a-z]))+$/iu.test(
    source,
  );
