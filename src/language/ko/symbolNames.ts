import type { SymbolKind } from '../../scene/text/symbols.ts';

/** What one symbol is called, wherever words name what a network reads. */
export const symbolNames: Readonly<Record<SymbolKind, string>> = {
  letter: '글자',
  token: '토큰',
  symbol: '기호',
};
