/** The places of the largest few entries, kept in their own order. */
export function strongest(values: ArrayLike<number>, most: number): readonly number[] {
  return Array.from(values, (_, i) => i)
    .sort((a, b) => (values[b] ?? 0) - (values[a] ?? 0))
    .slice(0, most)
    .sort((a, b) => a - b);
}
