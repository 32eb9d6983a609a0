import { toGrid } from '../../engine/learn/initial.ts';
import { packIntegers, readSextet, sextetOf, unpackIntegers } from './sextets.ts';

/** With 31 bits the shifts stay inside JavaScript's 32; the largest weight is then about 10 million. */
const MAX_BITS = 31;

/**
 * Weights as integers of hundredths in two's complement: one character that says how many bits each has, then the
 * integers. Null where a weight is off the grid of 0.01, or too large.
 */
export function packWeights(weights: ArrayLike<number>): string | null {
  const hundredths: number[] = [];
  let bits = 0;
  for (let i = 0; i < weights.length; i++) {
    const w = weights[i] as number;
    if (toGrid(w) !== w) return null;
    const integer = Math.round(w * 100);
    bits = Math.max(bits, bitsOf(integer));
    if (bits > MAX_BITS) return null;
    hundredths.push(integer);
  }
  return sextetOf(bits) + packIntegers(hundredths, bits);
}

/** Reads `count` weights back from their packed text; null where the text does not hold exactly that many. */
export function unpackWeights(text: string, count: number): number[] | null {
  const bits = readSextet(text.slice(0, 1));
  if (bits < 0 || bits > MAX_BITS) return null;
  const sign = 2 ** (bits - 1);
  return (
    unpackIntegers(text.slice(1), count, bits)?.map(
      (n) => (n >= sign && bits > 0 ? n - 2 * sign : n) / 100,
    ) ?? null
  );
}

/** Bits of an integer in two's complement, sign included; 0 for zero, too many where 32 would not do. */
function bitsOf(integer: number): number {
  if (Math.abs(integer) >= 2 ** 30) return Number.POSITIVE_INFINITY;
  return integer === 0 ? 0 : 33 - Math.clz32(integer < 0 ? ~integer : integer);
}

/** Where the number of bits stands, this says that doubles follow. */
const DOUBLES = '_';

/** This, that singles follow, which is what most programs train with. */
const SINGLES = 's';

/** And this, that steps of a power of two follow. */
const STEPS = '-';
const MOST_HALVINGS = 24;

/**
 * Weights as `packWeights` has them, as steps of a power of two, or the four or eight bytes of each, the highest first:
 * the first of these that says every one exactly.
 */
export const packExactly = (weights: readonly number[]): string =>
  packWeights(weights) ?? packSteps(weights) ?? packBytes(weights);

function packBytes(weights: readonly number[]): string {
  const isSingle = weights.every((w) => Math.fround(w) === w);
  const size = isSingle ? 4 : 8;
  const bytes = new DataView(new ArrayBuffer(size * weights.length));
  weights.forEach((w, i) => {
    if (isSingle) bytes.setFloat32(4 * i, w);
    else bytes.setFloat64(8 * i, w);
  });
  const packed = packIntegers(Array.from(new Uint8Array(bytes.buffer)), 8);
  return (isSingle ? SINGLES : DOUBLES) + packed;
}

/** `-`, how often 1 is halved for one step, and the weights as steps; null where some are none of at most 31 bits. */
function packSteps(weights: readonly number[]): string | null {
  let halvings = 0;
  let bits = 0;
  for (const w of weights) {
    while (halvings < MOST_HALVINGS && !Number.isInteger(w * 2 ** halvings)) halvings++;
    if (!Number.isInteger(w * 2 ** halvings)) return null;
  }
  const steps = weights.map((w) => w * 2 ** halvings);
  for (const step of steps) bits = Math.max(bits, bitsOf(step));
  if (bits > MAX_BITS) return null;
  return STEPS + sextetOf(halvings) + sextetOf(bits) + packIntegers(steps, bits);
}

/** Reads `count` weights back from their packed text; null where the text does not hold exactly that many. */
export function unpackExactly(text: string, count: number): readonly number[] | null {
  if (text.startsWith(STEPS)) {
    const halvings = readSextet(text.slice(1, 2));
    if (halvings < 0 || halvings > MOST_HALVINGS) return null;
    const hundredths = unpackWeights(text.slice(2), count);
    return hundredths?.map((n) => Math.round(n * 100) / 2 ** halvings) ?? null;
  }
  const isSingle = text.startsWith(SINGLES);
  if (!isSingle && !text.startsWith(DOUBLES)) return unpackWeights(text, count);
  const size = isSingle ? 4 : 8;
  const integers = unpackIntegers(text.slice(1), size * count, 8);
  if (!integers) return null;
  const bytes = new DataView(Uint8Array.from(integers).buffer);
  return Array.from({ length: count }, (_, i) =>
    isSingle ? bytes.getFloat32(4 * i) : bytes.getFloat64(8 * i),
  );
}
