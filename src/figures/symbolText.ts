import { byText } from './byText.ts';
import { readSymbol } from './readSymbol.ts';

/** A text with symbols in it as plain text, with a sign before each index. */
export const spelled = (source: string, beforeIndex: string): string =>
  readSymbol(source)
    .map(({ text, isSub, arrow = '' }, i, all) =>
      isSub && !all[i - 1]?.isSub ? `${beforeIndex}${text}` : `${text}${arrow}`,
    )
    .join('');

/** What a screen reader says for a text with symbols in it: `tanh(c 1)` for `\tanh\left(c_{1}\right)`. */
export const symbolText = byText((source) => spelled(source, ' ').replace(/ {2,}/g, ' '));
