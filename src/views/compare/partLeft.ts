/** What is left of a first distance in percent, with as many digits as tell it from nothing. */
export function partLeft(part: number): string {
  if (!Number.isFinite(part)) return '–';
  const percent = 100 * part;
  if (percent === 0) return '0%';
  if (percent < 0.1) return '< 0.1%';
  if (percent > MOST) return `> ${MOST}%`;
  return `${percent < 100 ? Number(percent.toPrecision(2)) : Math.round(percent)}%`;
}

/** More percent than this are beyond comparing. */
const MOST = 100_000;
