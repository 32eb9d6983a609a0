import { byText } from './byText.ts';

/** What fills a square in any font: Hangul, ideographs, kana, wide forms, pictures. */
const SQUARE =
  /[\u1100-\u115f\u2026\u2e80-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\u{1f000}-\u{3ffff}]/u;
/** A character with what is put on it or joined to it. */
const CHARACTER = /.(?:\p{M}|\u200d.?|[\u{1f3fb}-\u{1f3ff}])*/gsu;
/** Of the font size; a letter is somewhat less wide than that, even in bold. */
const LETTER = 0.62;
/** A text is made smaller down to this share of its size before it is shortened. */
export const LEAST = 0.8;

/** A number, or the first of several; with some of its digits left out it is another number. */
const NUMBER = /^[+\-\u2212]?(?:[\d.]+(?:e[+\-\u2212]?\d+)?|\u221e)(?: \u2026)?$/;
/** One letter of a word tells nothing of it. */
const LEAST_KEPT = 2;

const widthOf = (character: string) => (SQUARE.test(character) ? 1 : LETTER);

const charactersOf = byText((text): readonly string[] => text.match(CHARACTER) ?? []);

/** About how wide a text is, in its font size. */
export const emsOf = byText((text) =>
  charactersOf(text).reduce((sum, character) => sum + widthOf(character), 0),
);

export interface Fitted {
  readonly text: string;
  readonly fontSize: number;
  /** About how wide it is so; more than was asked for where what is left of it tells nothing. */
  readonly width: number;
}

/**
 * A text as it fits into a width, in units of the picture: smaller, and if `least` is not enough with its end left out.
 * One or two characters are always whole, and so is a number: without its end it would be another one.
 */
export function fitted(text: string, width: number, size: number, least = size * LEAST): Fitted {
  const characters = charactersOf(text);
  const ems = emsOf(text);
  const fontSize = Math.max(least, Math.min(size, width / ems));
  if (ems * fontSize <= width + 1e-9 || characters.length < 3 || NUMBER.test(text))
    return { text, fontSize, width: ems * fontSize };
  let [kept, taken, count] = ['', 1, 0];
  for (const character of characters) {
    const next = taken + widthOf(character);
    if (kept !== '' && next * fontSize > width) break;
    kept += character;
    taken = next;
    count += 1;
  }
  const isTelling = count >= LEAST_KEPT;
  return { text: `${kept.trimEnd()}\u2026`, fontSize, width: (isTelling ? taken : ems) * fontSize };
}

/** Whether all numbers among the texts have room: where one of a row has none, the row says more without them. */
export const numbersFit = (texts: readonly string[], width: number, size: number, least: number) =>
  texts.every((text) => !NUMBER.test(text) || fitted(text, width, size, least).width <= width);
