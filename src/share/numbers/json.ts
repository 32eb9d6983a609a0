import type { NamedArray, Numbers } from './table.ts';

/** Of what precision the numbers are, and the trace and the weights by name, each with its shape; Infinity and NaN, for which JSON has no word, as strings. */
export function numbersJson({ format, symbols, trace, weights }: Numbers): string {
  const byName = (arrays: readonly NamedArray[]) =>
    Object.fromEntries(
      arrays.map(({ name, shape, data }) => [name, { shape, data: Array.from(data, plain) }]),
    );
  const all = { numbers: format, symbols, trace: byName(trace), weights: byName(weights) };
  return `${JSON.stringify(all)}\n`;
}

const plain = (value: number): number | string => (Number.isFinite(value) ? value : String(value));
