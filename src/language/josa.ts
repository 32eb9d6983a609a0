/** Korean particles in two forms: after a consonant, after a vowel. */
type Pair = '은/는' | '이/가' | '을/를' | '과/와' | '으로/로' | '이라고/라고' | '이라는/라는';

/** Letters whose Korean names end in a consonant, and digits that are read so; l and 1, 7, 8 end in ㄹ. */
const CLOSED = /[lmnr013678]$/i;
const LIQUID = /[lr178]$/i;

/** Raised digits are read like others. */
const RAISED = '\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079';

/**
 * A word with the particle that fits its last sound, for words that are known only when the page runs: symbols of a
 * text or of a formula, numbers. Closing quotes and brackets are passed over; what has no known sound counts as a vowel.
 */
export function josa(word: string, pair: Pair): string {
  const [closed = '', open = ''] = pair.split('/');
  const sounded = word
    .replace(/[”’"')\]}$*]+$/u, '')
    .replace(/[\u2070\u00b9\u00b2\u00b3\u2074-\u2079]$/u, (digit) => String(RAISED.indexOf(digit)));
  const code = (sounded.codePointAt(sounded.length - 1) ?? 0) - 0xac00;
  const isHangul = code >= 0 && code <= 11_171;
  const final = code % 28;
  const isClosed = isHangul ? final !== 0 : CLOSED.test(sounded);
  const isLiquid = isHangul ? final === 8 : LIQUID.test(sounded);
  return word + (isClosed && !(pair === '으로/로' && isLiquid) ? closed : open);
}
