import { byText } from './byText.ts';
import { readSymbol } from './readSymbol.ts';

/** What a screen reader says for a text with symbols in it: `tanh(c 1)` for `\tanh\left(c_{1}\right)`. */
export const symbolText = byText((source) =>
  readSymbol(source)
    .map(({ text, isSub, arrow = '' }, i, all) =>
      isSub && !all[i - 1]?.isSub ? ` ${text}` : `${text}${arrow}`,
    )
    .join('')
    .replace(/ {2,}/g, ' '),
);
