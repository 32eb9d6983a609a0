import { shortest } from '../../scene/link/shortest.ts';
import type { NamedArray, Numbers } from './table.ts';

/** The trace, one line a timestep: `t,symbol,h[0],h[1],...`; numbers as they are read back exactly. */
export function traceCsv({ symbols, trace }: Numbers): string {
  const heads = trace.flatMap(({ name, shape: [, size = 0] }) =>
    Array.from({ length: size }, (_, unit) => `${name}[${unit}]`),
  );
  const lines = symbols.map((symbol, t) =>
    [t, quoted(symbol), ...trace.flatMap((array) => rowOf(array, t))].join(','),
  );
  return `${['t', 'symbol', ...heads.map(quoted)].join(',')}\n${lines.map((line) => `${line}\n`).join('')}`;
}

const rowOf = ({ shape: [, size = 0], data }: NamedArray, t: number): string[] =>
  Array.from(data.subarray(t * size, (t + 1) * size), shortest);

/** The weights, one line each: `name,row,column,value`. */
export function weightsCsv({ weights }: Numbers): string {
  const lines = weights.flatMap(({ name, shape: [, columns = 1], data }) =>
    Array.from(
      data,
      (value, i) => `${name},${Math.floor(i / columns)},${i % columns},${shortest(value)}\n`,
    ),
  );
  return `name,row,column,value\n${lines.join('')}`;
}

const quoted = (text: string): string =>
  /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
