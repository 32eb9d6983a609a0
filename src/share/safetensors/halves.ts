/** The number that 16 bits of IEEE 754 half precision stand for. */
export function halfToNumber(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1;
  const exponent = (bits >> 10) & 0x1f;
  const fraction = bits & 0x3ff;
  if (exponent === 0) return sign * fraction * 2 ** -24;
  if (exponent === 31) return fraction === 0 ? sign * Number.POSITIVE_INFINITY : Number.NaN;
  return sign * (1 + fraction / 1024) * 2 ** (exponent - 15);
}

/** The 16 bits of half precision that stand for a number, or null where none do. Infinity and NaN are no weights. */
export function numberToHalf(number: number): number | null {
  const size = Math.abs(number);
  const sign = number < 0 || Object.is(number, -0) ? 0x8000 : 0;
  const exponent = Math.max(-14, Math.floor(Math.log2(size)));
  const fraction = size / 2 ** (exponent - 10);
  if (size === 0) return sign;
  // Of a fraction of 1024 or more the first bit is not written: it adds one to the exponent instead.
  const bits = sign + (exponent + 14) * 1024 + fraction;
  return exponent <= 15 && Number.isInteger(fraction) && halfToNumber(bits) === number
    ? bits
    : null;
}

/** The 16 bits of bfloat16 that stand for a number, or null where none do. */
export function numberToBfloat(number: number): number | null {
  word.setFloat32(0, number);
  const bits = word.getUint16(0);
  return bfloatToNumber(bits) === number ? bits : null;
}

const word = new DataView(new ArrayBuffer(4));

/** The number that 16 bits of bfloat16 stand for: the upper half of a single. */
export function bfloatToNumber(bits: number): number {
  word.setUint16(0, bits);
  word.setUint16(2, 0);
  return word.getFloat32(0);
}
