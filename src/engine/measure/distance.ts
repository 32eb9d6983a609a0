import { raised } from '../explain/raised.ts';
import { LEAST_NORMAL } from '../explain/telling.ts';

/** A distance, 0 or more, with two significant digits; below a thousandth as a power of ten. */
export function writeDistance(distance: number): string {
  if (!Number.isFinite(distance)) return Number.isNaN(distance) ? 'NaN' : '\u221e';
  if (distance > 0 && distance < LEAST_NORMAL) return '<2.3\u00d710\u207b\u00b3\u2070\u2078';
  if (distance === 0 || distance >= 0.001) return String(Number(distance.toPrecision(2)));
  return raised(distance.toExponential(1));
}
