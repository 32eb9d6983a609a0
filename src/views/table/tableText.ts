import type { Trace } from '../../engine/run/trace.ts';

/** A value at every timestep as a spreadsheet takes it: a header, then t, the input and every entry with all digits. */
export function tableText(trace: Trace, value: string, symbols: readonly string[]): string {
  const count = trace.network.values.get(value)?.size ?? 0;
  const head = ['t', 'x', ...Array.from({ length: count }, (_, unit) => `${value}[${unit}]`)];
  const rows = Array.from({ length: trace.steps }, (_, t) =>
    [t, plain(symbols[t] ?? ''), ...Array.from(trace.at(value, t), String)].join('\t'),
  );
  return [head.join('\t'), ...rows].join('\n');
}

/** A symbol as one cell; one that a spreadsheet would take for a formula gets an apostrophe. */
function plain(symbol: string): string {
  const text = symbol.replace(/\u2212/g, '-').replace(/[\t\r\n]/g, ' ');
  return /^[=+@]/.test(text) || /^-(?!\d)/.test(text) ? `'${text}` : text;
}
