/** Above this share of full colour the digits turn light, to keep a contrast of 4.5. */
const DEEP = 0.87;

/**
 * How a value is coloured: its sign and special marks as classes, its magnitude as a share of full colour.
 * `extent` is the magnitude that gets full colour; beyond it nothing darkens further.
 */
export function shade(value: number, extent: number): { className: string; magnitude: string } {
  if (!Number.isFinite(value)) return { className: 'strange', magnitude: '100%' };
  const share = extent > 0 ? Math.min(1, Math.abs(value) / extent) : 0;
  const sign = value > 0 ? 'pos' : value < 0 ? 'neg' : 'nought';
  return {
    className: share > DEEP ? `${sign} deep` : sign,
    magnitude: `${Math.round(share * 100)}%`,
  };
}
