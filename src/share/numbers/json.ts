import type { NamedArray, Numbers } from './table.ts';

/** The trace and the weights by name, each with its shape; Infinity and NaN, for which JSON has no word, as strings. */
export function numbersJson({ symbols, trace, weights }: Numbers): string {
  const byName = (arrays: readonly NamedArray[]) =>
    Object.fromEntries(
      arrays.map(({ name, shape, data }) => [name, { shape, data: Array.from(data, plain) }]),
    );
  return `${JSON.stringify({ symbols, trace: byName(trace), weights: byName(weights) })}\n`;
}

const plain = (value: number): number | string => (Number.isFinite(value) ? value : String(value));
