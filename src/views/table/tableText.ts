import { firstOf } from '../../engine/declare/phases.ts';
import { placeOfStart } from '../../engine/declare/readStep.ts';
import type { Trace } from '../../engine/run/trace.ts';
import { placesOf } from '../../figures/time/places.ts';

/** The rows of a value: from which timestep to which, and of these the one that its initial state stands at. */
export function rowsOf({ network, steps }: Pick<Trace, 'network' | 'steps'>, value: string) {
  const start = steps > 0 ? placeOfStart(network, value, steps) : null;
  const [first, last] = placesOf(steps, start === null ? [] : [start]);
  return { start, first, last };
}

/**
 * A value at every timestep as a spreadsheet takes it: a header, then t, the input and every entry with all digits. A
 * state that begins with weights has these too, at the timestep before its first, where nothing is read. Where there
 * is nothing of a value, its cells are empty.
 */
export function tableText(trace: Trace, value: string, symbols: readonly string[]): string {
  const count = trace.network.values.get(value)?.size ?? 0;
  const head = ['t', 'x', ...Array.from({ length: count }, (_, unit) => `${value}[${unit}]`)];
  const { first, last } = rowsOf(trace, value);
  const from = firstOf(trace.network, value, trace.steps);
  const rows = Array.from({ length: last - first + 1 }, (_, i) => {
    const t = first + i;
    const isThere = from === 0 || t >= from;
    const numbers = Array.from(trace.at(value, t), (number) => (isThere ? String(number) : ''));
    return [t, plain(symbols[t] ?? ''), ...numbers].join('\t');
  });
  return [head.join('\t'), ...rows].join('\n');
}

/** A symbol as one cell; one that a spreadsheet would take for a formula gets an apostrophe. */
function plain(symbol: string): string {
  const text = symbol.replace(/\u2212/g, '-').replace(/[\t\r\n]/g, ' ');
  return /^[=+@]/.test(text) || /^-(?!\d)/.test(text) ? `'${text}` : text;
}
