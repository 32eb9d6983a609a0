import { byText } from './byText.ts';
import { emsOf } from './fitted.ts';

/** A run of characters of a symbol, set alike. */
export interface SymbolPart {
  readonly text: string;
  readonly isSub: boolean;
  readonly isSuper: boolean;
  /** Digits, signs and function names stand upright; letters lean. */
  readonly isUpright: boolean;
  /** An arrow over it; absent where there is none. */
  readonly arrow?: '\u2192' | '\u2190';
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
export const emsOfSymbol = byText((source) => {
  // An index stands below what is raised before it.
  let raised = 0;
  return readSymbol(source).reduce((sum, { text, isSub, isSuper }) => {
    const ems = emsOf(text) * (isSub || isSuper ? SUB : 1);
    const more = isSub ? Math.max(0, ems - raised) : ems;
    raised = isSuper ? ems : isSub ? Math.max(0, raised - ems) : 0;
    return sum + more;
  }, 0);
});

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
    /\\over(right|left)arrow\{([^}]*)\}|\\([a-zA-Z]+)|_\{([^}]*)\}|_(\w+)|\^\{([^}]*)\}|([^\\_^]+)/g,
  )) {
    const [, side, under, command, group, index, raised, text] = match;
    if (under !== undefined)
      parts.push({
        text: under,
        isSub: false,
        isSuper: false,
        isUpright: false,
        arrow: side === 'right' ? '\u2192' : '\u2190',
      });
    else if (command !== undefined) {
      const sign = SIGNS.get(command) ?? command;
      if (sign !== '') parts.push({ text: sign, isSub: false, isSuper: false, isUpright: true });
    } else if (group !== undefined) add(group, true);
    else if (index !== undefined) add(index, true);
    else if (raised !== undefined) add(raised, false, true);
    else add(text ?? '', false);
  }
  return parts;
});

/** Whether something stands over a letter of it, which makes it taller. */
export const hasArrow = (source: string): boolean => source.includes('\\over');

/** Whether a formula is so plain that a symbol in running text is all it takes: names with indices, signs between them. */
export const isSymbol = (source: string): boolean =>
  /^(?:[\p{L}\d\s=+\-\u2212\u00b7\u00d7().,[\]|\u1d40\u00b2\u2026]|_\w|[_^]\{[^{}\\^_]*\}|\\(?:odot|sigma|tanh)(?![a-z])|\\over(?:right|left)arrow\{[a-z]*\})+$/iu.test(
    source,
  );
