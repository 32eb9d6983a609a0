import { significant } from '../../engine/explain/significant.ts';

/** What is left in percent, with as many digits as tell it from nothing; of what has grown, how many times as much it is. */
export function partLeft(part: number): string {
  if (!Number.isFinite(part)) return '–';
  if (part > 1) return `\u00d7 ${significant(part, 2)}`;
  const percent = 100 * part;
  if (percent === 0) return '0%';
  return percent >= 0.1 ? `${Number(percent.toPrecision(2))}%` : '< 0.1%';
}
