import type { NumberFormat } from '../engine/run/numbers.ts';

/** About the smallest number of which each format keeps all digits, as it is written. */
export const LEAST_NORMAL: Readonly<Record<NumberFormat, string>> = {
  float64: '2 × 10⁻³⁰⁸',
  float32: '10⁻³⁸',
};
