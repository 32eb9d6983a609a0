/** Above this share of full colour the digits turn light, to keep a contrast of 4.5. */
const DEEP = 0.87;

/** What is too small for the digits of a double has no colour, however small all else is. */
const LEAST = 1e-300;

const shareOf = (value: number, extent: number) =>
  extent > 0 && Math.abs(value) > LEAST ? Math.min(1, Math.abs(value) / extent) : 0;

/** Whether the digits of a finite value stand on so much colour that they have to be light. */
export const isDeep = (value: number, extent: number): boolean => shareOf(value, extent) > DEEP;

/**
 * How a value is coloured: its sign and special marks as classes, its magnitude as a share of full colour.
 * `extent` is the magnitude that gets full colour; beyond it nothing darkens further.
 */
export function shade(value: number, extent: number): { className: string; magnitude: string } {
  if (!Number.isFinite(value)) return { className: 'strange', magnitude: '100%' };
  const share = shareOf(value, extent);
  const sign = value > 0 ? 'pos' : value < 0 ? 'neg' : 'nought';
  return {
    className: isDeep(value, extent) ? `${sign} deep` : sign,
    magnitude: `${Math.round(share * 100)}%`,
  };
}
