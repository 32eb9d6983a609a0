/** Red, green and blue, 0 to 255. */
export type Channels = readonly [red: number, green: number, blue: number];

const HEX = /^#(?:[\da-f]{3}|[\da-f]{6})$/i;

/**
 * The channels of an opaque colour as a style sheet writes it: #rrggbb, or #rgb, which a build makes of it where it can.
 * @throws RangeError where it is written otherwise: a wrong colour would be taken for a number.
 */
export function channelsOf(colour: string): Channels {
  if (!HEX.test(colour)) throw new RangeError(`not a colour of the form #rrggbb: ${colour}`);
  const digits = colour.slice(1);
  const whole = digits.length === 3 ? digits.replace(/./g, '$&$&') : digits;
  const n = Number.parseInt(whole, 16);
  return [n >> 16, (n >> 8) & 255, n & 255];
}

/** The same as a pixel: little-endian RGBA in 32 bits, opaque. */
export const pixelOf = ([red, green, blue]: Channels): number =>
  ((255 << 24) | (blue << 16) | (green << 8) | red) >>> 0;
