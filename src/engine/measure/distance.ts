import { LEAST_NORMAL } from '../explain/telling.ts';

const RAISED = '\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079';

/** A distance, 0 or more, with two significant digits; below a thousandth as a power of ten. */
export function writeDistance(distance: number): string {
  if (!Number.isFinite(distance)) return Number.isNaN(distance) ? 'NaN' : '\u221e';
  if (distance > 0 && distance < LEAST_NORMAL) return '<2.3\u00d710\u207b\u00b3\u2070\u2078';
  if (distance === 0 || distance >= 0.001) return String(Number(distance.toPrecision(2)));
  const [digits, power = ''] = distance.toExponential(1).split('e');
  const raised = power
    .replace('-', '\u207b')
    .replace(/\d/g, (digit) => RAISED[Number(digit)] ?? digit);
  return `${digits}\u00d710${raised}`;
}
