/** What becomes of a sequence of numbers in the end. */
export type Fate =
  | { readonly kind: 'overflows'; readonly step: number }
  | { readonly kind: 'explodes' }
  | { readonly kind: 'vanishes' }
  | { readonly kind: 'isZero'; readonly step: number }
  | { readonly kind: 'settles'; readonly at: number }
  | { readonly kind: 'alternates'; readonly between: readonly [number, number] }
  | { readonly kind: 'wanders' };

/** Ten thousand times, or a ten-thousandth of, where it began counts as explosion or vanishing. */
const FACTOR = 1e4;
const NEAR = 1e-6;

/**
 * Judges h_0, h_1, ... by its end; a short sequence that has not come to anything yet wanders. With the logarithms of
 * the sizes, what has only become too small for a double is told from 0.
 */
export function fateOf(values: Float64Array, logs?: Float64Array): Fate {
  const last = values.length - 1;
  const infinite = values.findIndex((value) => !Number.isFinite(value));
  if (infinite >= 0) return { kind: 'overflows', step: infinite };
  const [end, before, twoBefore] = [last, last - 1, last - 2].map((n) => values[n] ?? Number.NaN);
  if (end === undefined || before === undefined || twoBefore === undefined)
    return { kind: 'wanders' };
  const start = Math.abs(values[0] ?? 0);
  const size = Math.abs(end);
  if (end === 0 && Number.isFinite(logs?.[last])) return { kind: 'vanishes' };
  if (end === 0) return { kind: 'isZero', step: firstOfZeros(values) };
  if (size > FACTOR * Math.max(1, start)) return { kind: 'explodes' };
  if (size < Math.max(start, 1e-300) / FACTOR) return { kind: 'vanishes' };
  const slack = NEAR * Math.max(1e-3, size);
  if (Math.abs(end - before) <= slack) return { kind: 'settles', at: end };
  if (Math.abs(end - twoBefore) <= slack)
    return { kind: 'alternates', between: [Math.min(end, before), Math.max(end, before)] };
  return { kind: 'wanders' };
}

function firstOfZeros(values: Float64Array): number {
  let at = values.length - 1;
  while (at > 0 && values[at - 1] === 0) at--;
  return at;
}
