import type { LinePiece } from './formula.ts';

/** More pieces than this are cut, after the last whole term. */
const MOST_PIECES = 64;

/** As much of a long sum as is shown: whole terms, and how many are left out. */
export function cutLine(stage: readonly LinePiece[]): {
  readonly shown: readonly LinePiece[];
  readonly left: number;
} {
  const starts = stage.length > MOST_PIECES ? startsOf(stage) : [];
  const end = starts.findLast((at) => at <= MOST_PIECES);
  if (end === undefined) return { shown: stage, left: 0 };
  return { shown: stage.slice(0, end), left: starts.filter((at) => at >= end).length };
}

/** Where the terms after the first begin: at the signs that are in no parentheses. */
function startsOf(stage: readonly LinePiece[]): readonly number[] {
  const starts: number[] = [];
  let depth = 0;
  stage.forEach(({ kind, text }, i) => {
    if (kind === 'sign' && depth === 0 && /^ [+\u2212] $/.test(text)) starts.push(i);
    for (const each of text) depth += each === '(' ? 1 : each === ')' ? -1 : 0;
  });
  return starts;
}
