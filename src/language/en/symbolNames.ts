import type { SymbolKind } from '../../scene/text/symbols.ts';

/** What one symbol is called, wherever words name what a network reads. */
export const symbolNames: Readonly<Record<SymbolKind, string>> = {
  letter: 'letter',
  token: 'token',
  symbol: 'symbol',
};
