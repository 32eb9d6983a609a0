/** The text of a file, and the encoding it was read in. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: 'UTF-8' | 'UTF-16' | 'EUC-KR';
}

/**
 * Reads the bytes of a file of text: UTF-8, UTF-16 where it begins with its mark, or EUC-KR (with the letters that CP949
 * added) where they can hardly be anything else. Null where that is not sure: another encoding would be read as other
 * letters, and nobody would know.
 */
export function decodeText(bytes: Uint8Array): DecodedText | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return decoded(bytes, 'utf-16le', 'UTF-16');
  if (first === 0xfe && second === 0xff) return decoded(bytes, 'utf-16be', 'UTF-16');
  const text = decoded(bytes, 'utf-8', 'UTF-8');
  if (text || !isKorean(bytes)) return text;
  return decoded(bytes, 'euc-kr', 'EUC-KR');
}

function decoded(
  bytes: Uint8Array,
  label: string,
  encoding: DecodedText['encoding'],
): DecodedText | null {
  try {
    const text = new TextDecoder(label, { fatal: true }).decode(bytes);
    // A text has no such character, and files that are no texts have many.
    return text.includes('\0') ? null : { text, encoding };
  } catch {
    return null;
  }
}

/** So much of what is not ASCII has to be Korean. */
const ENOUGH = 0.8;

/**
 * Whether bytes beyond ASCII are the pairs of Korean syllables in EUC-KR (0xB0 to 0xC8, then from 0xA1 on). Other
 * encodings of two bytes, and of one, spread over rows of Chinese characters, of kana, and of pairs that are none.
 */
function isKorean(bytes: Uint8Array): boolean {
  let pairs = 0;
  let syllables = 0;
  for (let i = 0; i < bytes.length; i++) {
    const lead = bytes[i] as number;
    if (lead < 0x80) continue;
    const trail = bytes[++i] ?? 0;
    // Punctuation and wide letters, which all of East Asia has, say nothing.
    if (lead >= 0xa1 && lead <= 0xa3 && trail >= 0xa1) continue;
    pairs++;
    if (lead >= 0xb0 && lead <= 0xc8 && trail >= 0xa1) syllables++;
  }
  return pairs > 0 && syllables >= ENOUGH * pairs;
}
