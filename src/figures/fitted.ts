/** What fills a square in any font: Hangul, ideographs, kana, wide forms, pictures. */
const SQUARE =
  /[\u1100-\u115f\u2026\u2e80-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\u{1f000}-\u{3ffff}]/u;
/** A character with what is put on it or joined to it. */
const CHARACTER = /.(?:\p{M}|\u200d.?|[\u{1f3fb}-\u{1f3ff}])*/gsu;
/** Of the font size; a letter is somewhat less wide than that, even in bold. */
const LETTER = 0.62;
/** A text is made smaller down to this share of its size before it is shortened. */
const LEAST = 0.8;

const widthOf = (character: string) => (SQUARE.test(character) ? 1 : LETTER);

export interface Fitted {
  readonly text: string;
  readonly fontSize: number;
  /** About how wide it is so; more than was asked for where not even its beginning fits. */
  readonly width: number;
}

/**
 * A text as it fits into a width, in units of the picture: smaller, and if `least` is not enough with its end left out.
 * One or two characters are always whole.
 */
export function fitted(text: string, width: number, size: number, least = size * LEAST): Fitted {
  const characters = text.match(CHARACTER) ?? [];
  const ems = characters.reduce((sum, character) => sum + widthOf(character), 0);
  const fontSize = Math.max(least, Math.min(size, width / ems));
  if (ems * fontSize <= width + 1e-9 || characters.length < 3)
    return { text, fontSize, width: ems * fontSize };
  let [kept, taken] = ['', 1];
  for (const character of characters) {
    const next = taken + widthOf(character);
    if (kept !== '' && next * fontSize > width) break;
    kept += character;
    taken = next;
  }
  return { text: `${kept.trimEnd()}\u2026`, fontSize, width: taken * fontSize };
}
