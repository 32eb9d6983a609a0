/*
 * Integers as base64url characters of six bits each: no compressor, no padding characters, safe in a link.
 * What is cut or does not come from here is recognised by its length.
 */

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Characters that `count` integers of `bits` bits take. */
const lengthOf = (count: number, bits: number) => Math.ceil((count * bits) / 6);

/** The lowest `bits` (at most 31) bits of each integer, one after the other, highest bit first. */
export function packIntegers(integers: readonly number[], bits: number): string {
  const sextets = new Uint8Array(lengthOf(integers.length, bits));
  let at = 0;
  for (const integer of integers)
    for (let bit = bits - 1; bit >= 0; bit--, at++) {
      const place = Math.floor(at / 6);
      sextets[place] = (sextets[place] as number) | (((integer >> bit) & 1) << (5 - (at % 6)));
    }
  return Array.from(sextets, (sextet) => ALPHABET[sextet]).join('');
}

/** The integers, without sign; null where the text does not hold exactly `count` of them. */
export function unpackIntegers(text: string, count: number, bits: number): number[] | null {
  if (text.length !== lengthOf(count, bits) || !/^[\w-]*$/.test(text)) return null;
  const integers = new Array<number>(count).fill(0);
  for (let at = 0; at < count * bits; at++) {
    const sextet = ALPHABET.indexOf(text[Math.floor(at / 6)] as string);
    const place = Math.floor(at / bits);
    integers[place] = ((integers[place] as number) << 1) | ((sextet >> (5 - (at % 6))) & 1);
  }
  return integers;
}

/** One sextet, for a number from 0 to 63. */
export const sextetOf = (n: number): string => ALPHABET[n] ?? '';

/** The number of a sextet, -1 where it is none. */
export const readSextet = (character: string): number =>
  character.length === 1 ? ALPHABET.indexOf(character) : -1;
